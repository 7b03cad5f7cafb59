package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.LegalEntity;
import jp.todoke.filing.Party;
import jp.todoke.filing.Person;
import jp.todoke.filing.Transaction.TxId;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.text.NameFold;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/** Whom and what a content is about: the name a list shows, and the keys by which it is found again. */
public final class Subjects {
    private static final int LONGEST_KEY = 300;

    /** What a filing can be found by. */
    public enum Kind {
        NAME,
        WALLET,
        TX,
        NUMBER,
        IP
    }

    /** One key, in the form to compare by. */
    public record Key(Kind kind, String value) {}

    private Subjects() {}

    /** Name of the first suspected party, or of the first at all; empty where nobody has a name. */
    public static String first(FilingContent content) {
        Stream<Party> suspected = content.parties().stream().filter(p -> Boolean.TRUE.equals(p.isSuspected()));
        return Stream.concat(suspected, content.parties().stream())
                .map(Subjects::name)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse("");
    }

    /** The name to show for a party. */
    public static Optional<String> name(Party party) {
        Person person = party.person();
        LegalEntity entity = party.entity();
        return Stream.of(
                        person == null ? null : person.nativeName(),
                        person == null ? null : person.latinName(),
                        person == null ? null : person.kana(),
                        entity == null ? null : entity.nameJa(),
                        entity == null ? null : entity.nameEn(),
                        party.account() == null ? null : party.account().accountNumber(),
                        party.description())
                .filter(text -> !Reads.blank(text))
                .map(String::valueOf)
                .findFirst();
    }

    /** Every key of a content. */
    public static Set<Key> keys(FilingContent content) {
        Set<Key> keys = new LinkedHashSet<>();
        for (Party party : content.parties()) {
            names(party).forEach(name -> add(keys, Kind.NAME, name));
            if (party.person() != null) {
                party.person().identifications().forEach(d -> add(keys, Kind.NUMBER, d.number()));
            }
            if (party.entity() != null) {
                add(keys, Kind.NUMBER, party.entity().corporateNumber());
            }
            if (party.account() != null) {
                add(keys, Kind.NUMBER, party.account().accountNumber());
                party.account().loginDevices().forEach(device -> add(keys, Kind.IP, device.ip()));
            }
        }
        content.wallets().forEach(wallet -> walletKey(wallet).ifPresent(value -> add(keys, Kind.WALLET, value)));
        content.transactions().forEach(transaction -> {
            for (TxId id : transaction.txIds()) {
                ChainRules.key(id).ifPresent(value -> add(keys, Kind.TX, value));
            }
            if (transaction.device() != null) {
                add(keys, Kind.IP, transaction.device().ip());
            }
            transaction.otherDevices().forEach(device -> add(keys, Kind.IP, device.ip()));
        });
        return keys;
    }

    /** Every name that a party bears, in the forms to compare by. */
    public static Set<String> names(Party party) {
        List<@Nullable String> said = new ArrayList<>();
        Person person = party.person();
        if (person != null) {
            said.addAll(Arrays.asList(person.nativeName(), person.kana(), person.latinName()));
            said.addAll(person.aliases());
            said.addAll(person.formerNames());
        }
        LegalEntity entity = party.entity();
        if (entity != null) {
            said.addAll(Arrays.asList(entity.nameJa(), entity.kana(), entity.nameEn()));
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : said) {
            if (name != null) {
                names.addAll(NameFold.variants(name));
            }
        }
        return names;
    }

    /**
     * Whether a party is the one looked for.
     *
     * @param wallets its own
     * @param folded a part of a name, as {@link NameFold#fold} makes it
     * @param plain a number, or a part of an address
     */
    public static boolean isAbout(Party party, List<Wallet> wallets, String folded, String plain) {
        boolean named = names(party).stream().anyMatch(name -> name.contains(folded));
        boolean numbered =
                party.account() != null && plain.equals(party.account().accountNumber())
                        || party.entity() != null && plain.equals(party.entity().corporateNumber())
                        || party.person() != null
                                && party.person().identifications().stream().anyMatch(d -> plain.equals(d.number()));
        String address = plain.toLowerCase(Locale.ROOT);
        return named
                || numbered
                || wallets.stream()
                        .anyMatch(w -> w.address() != null
                                && w.address().toLowerCase(Locale.ROOT).contains(address));
    }

    /** All EVM networks share their addresses: one key for all of them. */
    private static Optional<String> walletKey(Wallet wallet) {
        String network = wallet.network();
        String address = wallet.address();
        if (network == null || Reads.blank(address) || address == null) {
            return Optional.empty();
        }
        return Optional.of(Network.of(network)
                .map(n ->
                        (n.evm() ? "eip155" : network) + " " + n.check(address).normalised())
                .orElse(network + " " + address.strip()));
    }

    private static void add(Set<Key> keys, Kind kind, @Nullable String value) {
        if (!Reads.blank(value) && value != null && value.length() <= LONGEST_KEY) {
            keys.add(new Key(kind, value.strip()));
        }
    }

    /** Every name of a content, in all the forms of {@link NameFold#variants}. */
    public static Set<String> names(FilingContent content) {
        return ListingRules.names(content);
    }

    /** Everything in a content that may be an address: normalised where its form holds, as written, and in small letters. */
    public static Set<String> addresses(FilingContent content) {
        return ListingRules.addresses(content);
    }

    /** Transaction ids of a content as {@link Surroundings#reportedElsewhere} names them. */
    public static List<String> transactionKeys(FilingContent content) {
        return content.transactions().stream()
                .flatMap(t -> t.txIds().stream())
                .map(ChainRules::key)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
