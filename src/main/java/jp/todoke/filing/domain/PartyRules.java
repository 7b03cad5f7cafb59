package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.LegalEntity;
import jp.todoke.filing.Party;
import jp.todoke.filing.Person;
import jp.todoke.filing.Said;
import org.jspecify.annotations.Nullable;

/** Rules on who is involved, and how parties are named, referred to and related. */
final class PartyRules {
    static final Rule P01 = fatal("P01")
            .says(
                    "疑いのある関係者を一人以上記入するか、特定できない者として特徴を記入してください。",
                    "Please give at least one suspected party, or a party not identified with a description.")
            .bad(set("/parties/0/isSuspected", false).and("/parties/1/isSuspected", false))
            .good(set("/parties/1/isSuspected", false))
            .looks((look, out) -> {
                boolean somebody = look.content().parties().stream()
                        .anyMatch(p -> Boolean.TRUE.equals(p.isSuspected())
                                || "UNIDENTIFIED".equals(p.subjectKind()) && !Reads.blank(p.description()));
                out.when(!somebody, "/parties");
            });

    static final Rule P02 = fatal("P02")
            .says(
                    "参照している関係者またはウォレットがこの届出にありません。選び直してください。",
                    "The party or wallet referred to is not in this filing. Please choose again.")
            .bad(set("/transactions/0/to/0/party", "p9"))
            .good(set("/transactions/0/to/0/party", "p1"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    if (leaf.field().kind() != Said.Kind.REF) {
                        continue;
                    }
                    boolean found = leaf.field().name().equals("wallet")
                            ? look.wallet(leaf.text()) != null
                            : look.party(leaf.text()) != null;
                    out.when(!found, leaf.pointer());
                }
            });

    static final Rule P15 = warning("P15")
            .says(
                    "同じ関係者が二度書かれているようです。一つにまとめて参照してください。",
                    "The same party seems to be here twice. Please keep one and refer to it.")
            .bad(set(
                    "/parties/-",
                    Map.of(
                            "ref",
                            "p4",
                            "role",
                            "VICT",
                            "subjectKind",
                            "PERSON",
                            "isMyClient",
                            false,
                            "isSuspected",
                            false,
                            "person",
                            Map.of("nativeName", "架空太郎", "birthDate", "2004-05-06", "birthDatePrecision", "EXACT"))))
            .good(sample())
            .looks((look, out) -> {
                Map<String, String> seen = new HashMap<>();
                look.eachParty((pointer, party) -> {
                    String key = sameness(party);
                    if (key != null && seen.putIfAbsent(key, pointer) != null) {
                        out.at(pointer);
                    }
                });
            });

    static final Rule P20 = fatal("P20")
            .says(
                    "関係者とウォレットの符号が重なっています。それぞれ別の符号にしてください。",
                    "Two parties or wallets bear the same reference. Please give each its own.")
            .bad(set("/wallets/1/ref", "p1"))
            .good(sample())
            .looks((look, out) -> {
                Set<String> seen = new HashSet<>();
                look.eachParty(
                        (pointer, party) -> out.when(party.ref() != null && !seen.add(party.ref()), pointer + "/ref"));
                look.eachWallet((pointer, wallet) ->
                        out.when(wallet.ref() != null && !seen.add(wallet.ref()), pointer + "/ref"));
            });

    static final Rule P21 = warning("P21")
            .says(
                    "疑いがなく、どの取引にも口座・ウォレットにも現れない関係者です。要るかどうか確かめてください。",
                    "This party is neither suspected nor named by any transaction, account or wallet. Please check.")
            .bad(set(
                    "/parties/-",
                    Map.of(
                            "ref",
                            "p4",
                            "role",
                            "ASSO",
                            "subjectKind",
                            "PERSON",
                            "isMyClient",
                            false,
                            "isSuspected",
                            false,
                            "person",
                            Map.of("nativeName", "架空 次郎"))))
            .good(sample())
            .looks((look, out) -> {
                if (look.content().transactions().isEmpty()) {
                    return;
                }
                look.eachParty((pointer, party) ->
                        out.when(!Boolean.TRUE.equals(party.isSuspected()) && !look.isUsed(party.ref()), pointer));
            });

    static final Rule P22 = fatal("P22")
            .says(
                    "種別に合う内容を記入してください（個人は氏名、法人は名称、口座は口座の内容、特定できない者は特徴）。",
                    "Please fill in what the kind of party asks for: a name, the account, or a description.")
            .bad(set("/parties/1/entity/nameJa", "").and("/parties/1/entity/nameEn", ""))
            .good(set("/parties/1/entity/nameJa", ""))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                String kind = party.subjectKind() == null ? "" : party.subjectKind();
                Person person = party.person();
                LegalEntity entity = party.entity();
                switch (kind) {
                    case "PERSON" ->
                        out.when(
                                person == null
                                        || Reads.blank(person.nativeName())
                                                && Reads.blank(person.kana())
                                                && Reads.blank(person.latinName()),
                                pointer + "/person/nativeName");
                    case "ENTITY" ->
                        out.when(
                                entity == null || Reads.blank(entity.nameJa()) && Reads.blank(entity.nameEn()),
                                pointer + "/entity/nameJa");
                    case "ACCOUNT" -> out.when(party.account() == null, pointer + "/account/accountNumber");
                    case "UNIDENTIFIED" -> out.when(Reads.blank(party.description()), pointer + "/description");
                    default -> {}
                }
            }));

    static final Rule P23 = fatal("P23")
            .says(
                    "自社の顧客か、疑いがあるかを答えてください。疑いがあるときは理由も記入してください（口座は、名義人に理由があれば要りません）。",
                    "Please say whether this is your client and whether it is suspected; if so, why (of an account, unless its"
                            + " holder's reason says it).")
            .bad(without("/parties/0/reason"))
            .good(set("/parties/0/reason", "申告した収入に見合わない入金"))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                out.when(party.isMyClient() == null, pointer + "/isMyClient");
                out.when(party.isSuspected() == null, pointer + "/isSuspected");
                out.when(
                        Boolean.TRUE.equals(party.isSuspected())
                                && Reads.blank(party.reason())
                                && !holderSaysWhy(look, party),
                        pointer + "/reason");
            }));

    static final Rule P26 = warning("P26")
            .says(
                    "自社の顧客の本人特定事項が「不明」とされています。確認記録を確かめてください。",
                    "Of your own client something that was to be verified is stated as not known. Please check your records.")
            .bad(without("/parties/0/person/kana").and("/parties/0/person/unknown", List.of("kana")))
            .good(set("/parties/0/person/unknown", List.of("employer")))
            .looks((look, out) -> look.eachParty((pointer, party) -> {
                Person person = party.person();
                LegalEntity entity = party.entity();
                boolean client = Boolean.TRUE.equals(party.isMyClient());
                out.when(
                        client && person != null && Look.unknown(person, PersonRules.VERIFIED),
                        pointer + "/person/unknown");
                out.when(
                        client && entity != null && Look.unknown(entity, EntityRules.VERIFIED),
                        pointer + "/entity/unknown");
            }));

    static final Rule P27 = fatal("P27")
            .says("関係者どうしの関係は、別々の二者のあいだで示してください。", "A relation joins two different parties.")
            .bad(relation("p1", "p1"))
            .good(relation("p1", "p2"))
            .looks((look, out) -> Look.each(
                    "/relations",
                    look.content().relations(),
                    (pointer, relation) -> out.when(
                            relation.party() != null && relation.party().equals(relation.relatedTo()),
                            pointer + "/relatedTo")));

    static final Rule P30 = fatal("P30")
            .says("重要度は0から10までの整数です。", "Significance is a whole number from 0 to 10.")
            .bad(set("/parties/0/significance", "11"))
            .good(set("/parties/0/significance", "10"))
            .looks((look, out) -> look.eachParty((pointer, party) -> out.when(
                    Reads.decimal(party.significance())
                            .filter(rank -> rank.compareTo(BigDecimal.TEN) > 0)
                            .isPresent(),
                    pointer + "/significance")));

    static final List<Rule> ALL = List.of(P01, P02, P15, P20, P21, P22, P23, P26, P27, P30);

    private PartyRules() {}

    /** Whether it is the exchange's own client, and of this kind. */
    static boolean ownClient(Party party, String kind) {
        return Boolean.TRUE.equals(party.isMyClient()) && kind.equals(party.subjectKind());
    }

    /** Whether the account is a suspected party's, and of that party it is said why. */
    private static boolean holderSaysWhy(Look look, Party party) {
        Party holder =
                party.account() == null ? null : look.party(party.account().holder());
        return holder != null && Boolean.TRUE.equals(holder.isSuspected()) && !Reads.blank(holder.reason());
    }

    private static @Nullable String sameness(Party party) {
        Person person = party.person();
        if (person != null && !Reads.blank(person.nativeName()) && !Reads.blank(person.birthDate())) {
            return fold(person.nativeName()) + "|" + person.birthDate();
        }
        LegalEntity entity = party.entity();
        return entity != null && !Reads.blank(entity.corporateNumber()) ? entity.corporateNumber() : null;
    }

    private static String fold(@Nullable String name) {
        return Normalizer.normalize(Objects.requireNonNullElse(name, ""), Normalizer.Form.NFKC)
                .replaceAll("\\s", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Example relation(String party, String relatedTo) {
        return set("/relations/0", Map.of("party", party, "kind", "SPOUSE", "relatedTo", relatedTo));
    }
}
