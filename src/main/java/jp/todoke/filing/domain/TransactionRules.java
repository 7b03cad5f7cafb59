package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.Party;

/** Rules on what happened when, and between whom. */
final class TransactionRules {
    /** The first Bitcoin block. */
    private static final Instant FIRST_BLOCK = Instant.parse("2009-01-03T00:00:00Z");

    static final Rule X01 = fatal("X01")
            .says(
                    "取引の番号が重なっています。それぞれ別の番号にしてください。",
                    "Two transactions bear the same reference. Please give each its own.")
            .bad(set("/transactions/1/ref", "t1"))
            .good(sample())
            .looks((look, out) -> {
                Set<String> seen = new HashSet<>();
                look.eachTransaction((pointer, t) -> out.when(t.ref() != null && !seen.add(t.ref()), pointer + "/ref"));
            });

    static final Rule X02 = fatal("X02")
            .says(
                    "取引の日時は、未来でない日時（暗号資産は2009年1月3日以降）にしてください。",
                    "The time of the transaction must not lie in the future, nor before 3 January 2009 for crypto-assets.")
            .bad(set("/transactions/0/executedAt", "2026-11-22T12:06:00+09:00"))
            .good(set("/transactions/0/executedAt", "2026-11-22T12:04:00+09:00"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                Optional<Instant> at = Reads.instant(t.executedAt());
                if (at.isEmpty()) {
                    return;
                }
                boolean future = at.get().isAfter(look.surroundings().now().plus(Duration.ofMinutes(5)));
                boolean early = AmountRules.tokens(t) && at.get().isBefore(FIRST_BLOCK);
                out.when(future || early, pointer + "/executedAt");
            }));

    static final Rule X03 = warning("X03")
            .says("7年より前の取引です。日時を確かめてください。", "This transaction is more than seven years old. Please check its time.")
            .bad(set("/transactions/0/executedAt", "2019-11-21T12:00:00+09:00"))
            .good(set("/transactions/0/executedAt", "2019-11-23T12:00:00+09:00"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                Instant limit = look.surroundings()
                        .now()
                        .atOffset(ZoneOffset.UTC)
                        .minusYears(7)
                        .toInstant();
                out.when(
                        Reads.instant(t.executedAt())
                                .filter(at -> at.isBefore(limit))
                                .isPresent(),
                        pointer + "/executedAt");
            }));

    static final Rule X04 = fatal("X04")
            .says("取引の出し手と受け手を、それぞれ一つ以上記入してください。", "Please give at least one side from and one side to.")
            .bad(set("/transactions/0/to", List.of()))
            .good(sample())
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                out.when(t.from().isEmpty(), pointer + "/from");
                out.when(t.to().isEmpty(), pointer + "/to");
            }));

    static final Rule X05 = fatal("X05")
            .says(
                    "疑わしい取引の届出では、取引の少なくとも一方が自社の顧客でなければなりません。",
                    "In a transaction report at least one side of each transaction must be your client.")
            .bad(set(
                    "/transactions/1/from",
                    List.of(Map.of("party", "p2", "fundsCode", "X", "asset", "BTC", "amount", "0.2"))))
            .good(set(
                    "/transactions/1/from",
                    List.of(Map.of("wallet", "w1", "fundsCode", "X", "asset", "BTC", "amount", "0.2"))))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                boolean due =
                        "STR".equals(look.content().reportCode()) && !t.from().isEmpty() && !t.to().isEmpty();
                boolean own = Stream.concat(t.from().stream(), t.to().stream()).anyMatch(look::isMyClient);
                out.when(due && !own, pointer);
            }));

    static final Rule X19 = fatal("X19")
            .says("取引の内容を10文字以上で記入してください。", "Please describe the transaction in at least ten characters.")
            .bad(set("/transactions/0/description", "入金"))
            .good(set("/transactions/0/description", "本人名義の口座からの入金。"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> out.when(
                    t.description() == null || Reads.length(t.description().strip()) < 10, pointer + "/description")));

    static final Rule X20 = fatal("X20")
            .says("出し手・受け手には、関係者かウォレットを選んでください。", "Each side must name a party or a wallet.")
            .bad(set("/transactions/0/to", List.of(Map.of("fundsCode", "F"))))
            .good(set("/transactions/0/to", List.of(Map.of("party", "p1", "fundsCode", "F"))))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> look.eachLeg(
                    pointer,
                    t,
                    (place, leg) ->
                            out.when(Reads.blank(leg.party()) && Reads.blank(leg.wallet()), place + "/party"))));

    static final Rule X21 = fatal("X21")
            .says("この取引が疑わしいかどうかを答えてください。", "Please say whether this transaction is suspicious.")
            .bad(without("/transactions/0/isSuspicious"))
            .good(sample())
            .looks((look, out) -> look.eachTransaction(
                    (pointer, t) -> out.when(t.isSuspicious() == null, pointer + "/isSuspicious")));

    static final Rule X22 = fatal("X22")
            .says(
                    "「自社の顧客の側か」の答えが、関係者の記載と食い違っています。",
                    "What is said of the side (your own client or not) contradicts the party.")
            .bad(set("/transactions/0/to/0/isMyClient", false))
            .good(set("/transactions/0/to/0/isMyClient", true))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> look.eachLeg(pointer, t, (place, leg) -> {
                Party party = look.party(leg.party());
                out.when(
                        leg.isMyClient() != null
                                && party != null
                                && party.isMyClient() != null
                                && !"ACCOUNT".equals(party.subjectKind())
                                && !leg.isMyClient().equals(party.isMyClient()),
                        place + "/isMyClient");
            })));

    static final List<Rule> ALL = List.of(X01, X02, X03, X04, X05, X19, X20, X21, X22);

    private TransactionRules() {}
}
