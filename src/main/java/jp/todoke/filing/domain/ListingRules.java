package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.given;
import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Rule.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.todoke.filing.Account;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.LegalEntity;
import jp.todoke.filing.Person;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.text.NameFold;
import org.jspecify.annotations.Nullable;

/** Rules on who and what stands on a sanctions list. Exact after folding; likeness is a matter of screening. */
final class ListingRules {
    private static final Set<String> LIST_REPORTS = Set.of("SMP", "SMC", "PTR");

    /** An address within a text: people write them down where lists print them, between other words. */
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Za-z:]{25,110}");

    private static final Example NAMED = given(s -> s.withListed(Set.of(NameFold.fold("架空 太郎")), Set.of()));

    private static final Example ADDRESSED = given(s -> s.withListed(
            Set.of(), Set.of(SampleFiling.content().wallets().get(1).address())));

    static final Rule P17 = warning("P17")
            .says(
                    "制裁対象者リストにある名称と同じ名前です。リスト掲載の対象者として示すか、別人であることを確かめてください。",
                    "This name stands on a sanctions list. Please name the entry of the list, or check that it is somebody else.")
            .bad(NAMED)
            .good(NAMED.and(
                    "/listEntries/-", Map.of("list", "見本リスト", "name", "架空 太郎", "match", "RULED_OUT", "party", "p1")))
            .looks((look, out) -> {
                if (!look.content().listEntries().isEmpty()) {
                    return;
                }
                look.eachPart(Person.class, (pointer, person) -> names(person)
                        .forEach(name -> out.when(listed(look, name.text()), pointer + "/" + name.field())));
                look.eachPart(LegalEntity.class, (pointer, entity) -> names(entity)
                        .forEach(name -> out.when(listed(look, name.text()), pointer + "/" + name.field())));
            });

    static final Rule A07 = warning("A07")
            .says(
                    "制裁対象者リストにあるアドレスです。届出の種類が合っているか、凍結や財務省への報告が要らないかを確かめてください。",
                    "This address stands on a sanctions list. Please check the kind of report, and whether a freeze or a report"
                            + " to the Ministry of Finance is due.")
            .bad(ADDRESSED)
            .good(sample())
            .looks((look, out) -> {
                String code = look.content().reportCode();
                Set<String> listed = look.surroundings().known().listedAddresses();
                if (!listed.isEmpty() && (code == null || !LIST_REPORTS.contains(code))) {
                    written(look.content())
                            .forEach(text -> out.when(text.addresses().anyMatch(listed::contains), text.pointer()));
                }
            });

    static final List<Rule> ALL = List.of(A07, P17);

    private ListingRules() {}

    /** A name with the field, and perhaps the place in it, where it stands. */
    private record Name(String field, String text) {}

    private static Stream<Name> names(Person person) {
        return Stream.of(
                        Stream.of(
                                new Name("nativeName", or(person.nativeName())),
                                new Name("kana", or(person.kana())),
                                new Name("latinName", or(person.latinName()))),
                        several("aliases", person.aliases()),
                        several("formerNames", person.formerNames()))
                .flatMap(names -> names);
    }

    private static Stream<Name> names(LegalEntity entity) {
        return Stream.of(
                new Name("nameJa", or(entity.nameJa())),
                new Name("kana", or(entity.kana())),
                new Name("nameEn", or(entity.nameEn())));
    }

    private static Stream<Name> several(String field, List<String> names) {
        return IntStream.range(0, names.size()).mapToObj(i -> new Name(field + "/" + i, names.get(i)));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean listed(Look look, String name) {
        Set<String> listed = look.surroundings().known().listedNames();
        return !listed.isEmpty() && NameFold.variants(name).stream().anyMatch(listed::contains);
    }

    /**
     * A text in which an address may stand.
     *
     * @param compared the address in its form to compare by, where there is one
     */
    private record Written(String pointer, String text, Optional<String> compared) {
        /** What may be an address in it, as written and in small letters. */
        Stream<String> addresses() {
            Stream<String> tokens = ADDRESS.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .flatMap(token -> Stream.of(token, token.toLowerCase(Locale.ROOT)));
            return Stream.concat(compared.stream(), tokens);
        }
    }

    /** Wallets, whether their form holds or not; numbers of accounts; what is told of transactions and of the whole. */
    private static Stream<Written> written(FilingContent content) {
        List<Written> texts = new ArrayList<>();
        for (int i = 0; i < content.wallets().size(); i++) {
            Wallet wallet = content.wallets().get(i);
            texts.add(new Written("/wallets/" + i + "/address", or(wallet.address()), AddressRules.normalised(wallet)));
        }
        for (int i = 0; i < content.parties().size(); i++) {
            Account account = content.parties().get(i).account();
            if (account != null) {
                texts.add(text("/parties/" + i + "/account/accountNumber", account.accountNumber()));
            }
        }
        for (int i = 0; i < content.transactions().size(); i++) {
            texts.add(text(
                    "/transactions/" + i + "/description",
                    content.transactions().get(i).description()));
        }
        texts.add(text("/narrative", content.narrative()));
        return texts.stream();
    }

    private static Written text(String pointer, @Nullable String text) {
        return new Written(pointer, or(text), Optional.empty());
    }

    /** Everything in a content that may be an address, to be looked for on the lists. */
    static Set<String> addresses(FilingContent content) {
        return written(content).flatMap(Written::addresses).collect(Collectors.toSet());
    }

    /** Every name of a content in the forms to be looked for on the lists. */
    static Set<String> names(FilingContent content) {
        return content.parties().stream()
                .flatMap(party -> Stream.concat(
                        party.person() == null ? Stream.of() : names(party.person()),
                        party.entity() == null ? Stream.of() : names(party.entity())))
                .flatMap(name -> NameFold.variants(name.text()).stream())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
