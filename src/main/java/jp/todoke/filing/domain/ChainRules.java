package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.Transaction.Leg;
import jp.todoke.filing.Transaction.TxId;
import jp.todoke.platform.wallet.Network;

/** Rules on what a transaction left on a network, and what passed beside it. */
final class ChainRules {
    private static final Set<String> ON_CHAIN = Set.of("CHN", "BRG");
    private static final String BITCOIN = Network.BITCOIN.id();

    static final Rule X12 = fatal("X12")
            .says("完了しなかった理由を記入してください。", "Please say why it was not completed.")
            .bad(set("/transactions/1/status", "BLOCKED"))
            .good(set("/transactions/1/status", "BLOCKED").and("/transactions/1/reasonNotCompleted", "送付先の確認のため停止した"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> out.when(
                    ("ATTEMPTED".equals(t.status()) || "BLOCKED".equals(t.status()))
                            && Reads.blank(t.reasonNotCompleted()),
                    pointer + "/reasonNotCompleted")));

    static final Rule X13 = fatal("X13")
            .says(
                    "完了したオンチェーンの取引には、トランザクションIDか、ない理由が必要です。",
                    "A completed on-chain transaction needs a transaction id, or the reason why there is none.")
            .bad(set("/transactions/1/txIds", List.of()))
            .good(set("/transactions/1/txIds", List.of()).and("/transactions/1/noTxIdReason", "ノードの障害で取得できない"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> out.when(
                    "COMPLETED".equals(t.status())
                            && t.transmode() != null
                            && ON_CHAIN.contains(t.transmode())
                            && t.txIds().isEmpty()
                            && Reads.blank(t.noTxIdReason()),
                    pointer + "/txIds")));

    static final Rule X14 = fatal("X14")
            .says(
                    "トランザクションIDの形が、そのネットワークのものではありません。アドレスを入れていないかも確かめてください。",
                    "This is no transaction id of that network. Please check, also whether it is an address.")
            .bad(set("/transactions/1/txIds/0/hash", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"))
            .good(set("/transactions/1/txIds/0/hash", "A".repeat(64)))
            .looks((look, out) -> look.eachPart(TxId.class, (pointer, id) -> {
                String network = id.network();
                String hash = id.hash();
                out.when(
                        network != null
                                && hash != null
                                && Network.of(network)
                                        .filter(n -> n.transactionId(hash).isEmpty())
                                        .isPresent(),
                        pointer + "/hash");
            }));

    static final Rule X15 = warning("X15")
            .says(
                    "同じトランザクションIDが、自社のほかの届出にもあります。重ねて届け出ていないか確かめてください。",
                    "The same transaction id stands in another of your filings. Please check that it is not filed twice.")
            .bad(Example.given(s -> s.withReportedElsewhere(Set.of(BITCOIN + " "
                    + SampleFiling.content()
                            .transactions()
                            .get(1)
                            .txIds()
                            .get(0)
                            .hash()))))
            .good(sample())
            .looks((look, out) -> look.eachPart(TxId.class, (pointer, id) -> key(id).filter(
                            look.surroundings().reportedElsewhere()::contains)
                    .ifPresent(k -> out.at(pointer + "/hash"))));

    static final Rule X16 = warning("X16")
            .says("出し手と受け手が同じウォレットです。確かめてください。", "From and to are the same wallet. Please check.")
            .bad(set("/transactions/1/to/0/wallet", "w1"))
            .good(sample())
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                Set<String> givers = t.from().stream()
                        .map(Leg::wallet)
                        .filter(w -> w != null)
                        .collect(Collectors.toSet());
                Look.each(
                        pointer + "/to",
                        t.to(),
                        (place, leg) ->
                                out.when(leg.wallet() != null && givers.contains(leg.wallet()), place + "/wallet"));
            }));

    static final Rule X17 = warning("X17")
            .says(
                    "取引の日時とブロックの時刻が24時間より離れています。時差（ブロックはUTC）を確かめてください。",
                    "The time of the transaction and of its block lie more than 24 hours apart. Blocks are in UTC. Please check.")
            .bad(set("/transactions/1/txIds/0/blockTime", "2026-11-19T01:22:00Z"))
            .good(set("/transactions/1/txIds/0/blockTime", "2026-11-19T01:20:00Z"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                Optional<Instant> at = Reads.instant(t.executedAt());
                Look.each(pointer + "/txIds", t.txIds(), (place, id) -> {
                    Optional<Instant> block = Reads.instant(id.blockTime());
                    out.when(
                            at.isPresent()
                                    && block.isPresent()
                                    && Duration.between(at.get(), block.get())
                                                    .abs()
                                                    .compareTo(Duration.ofHours(24))
                                            > 0,
                            place + "/blockTime");
                });
            }));

    static final Rule X18 = warning("X18")
            .says(
                    "業者が管理するウォレットへの送付ですが、トラベルルールの通知が分かりません。確かめてください。",
                    "A withdrawal to a hosted wallet, yet nothing is known of the travel rule. Please check.")
            .bad(set("/wallets/1/custody", "HOSTED")
                    .and("/wallets/1/vaspName", "見本海外取引所")
                    .and("/transactions/1/travelRule/applicable", "U"))
            .good(set("/wallets/1/custody", "HOSTED")
                    .and("/wallets/1/vaspName", "見本海外取引所")
                    .and("/transactions/1/travelRule/applicable", "Y"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                boolean hosted = t.to().stream()
                        .map(leg -> look.wallet(leg.wallet()))
                        .anyMatch(w -> w != null && "HOSTED".equals(w.custody()));
                boolean unknown = t.travelRule() == null
                        || Reads.blank(t.travelRule().applicable())
                        || "U".equals(t.travelRule().applicable());
                out.when("WD_CRYPTO".equals(t.type()) && hosted && unknown, pointer + "/travelRule/applicable");
            }));

    static final Rule X24 = warning("X24")
            .says(
                    "オンチェーンの取引ですが、どちらの側にもウォレットがありません。分かれば記入してください。",
                    "An on-chain transaction without a wallet on either side. Please add what is known.")
            .bad(without("/transactions/1/from/0/wallet").and("/transactions/1/to/0/wallet", null))
            .good(without("/transactions/1/from/0/wallet"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                boolean chained = t.transmode() != null && ON_CHAIN.contains(t.transmode());
                boolean walletless =
                        Stream.concat(t.from().stream(), t.to().stream()).allMatch(leg -> Reads.blank(leg.wallet()));
                out.when(chained && walletless && !t.to().isEmpty(), pointer + "/to");
            }));

    static final Rule X25 = warning("X25")
            .says(
                    "同じトランザクションIDが、この届出の別の取引にもあります。写し間違いでないか確かめてください。",
                    "The same transaction id stands at another transaction of this filing. Please check that it was not copied"
                            + " by mistake.")
            .bad(set(
                    "/transactions/0/txIds/-",
                    Map.of(
                            "network",
                            BITCOIN,
                            "hash",
                            SampleFiling.content()
                                    .transactions()
                                    .get(1)
                                    .txIds()
                                    .get(0)
                                    .hash())))
            .good(sample())
            .looks((look, out) -> {
                Map<String, String> first = new HashMap<>();
                look.eachTransaction((pointer, t) ->
                        Look.each(pointer + "/txIds", t.txIds(), (place, id) -> key(id).ifPresent(key -> {
                            String before = first.putIfAbsent(key, pointer);
                            out.when(before != null && !before.equals(pointer), place + "/hash");
                        })));
            });

    static final List<Rule> ALL = List.of(X12, X13, X14, X15, X16, X17, X18, X24, X25);

    private ChainRules() {}

    /** Network and normalised hash, as {@link Surroundings#reportedElsewhere} holds them. */
    static Optional<String> key(TxId id) {
        String network = id.network();
        String hash = id.hash();
        if (network == null || hash == null) {
            return Optional.empty();
        }
        return Optional.of(network + " "
                + Network.of(network).flatMap(n -> n.transactionId(hash)).orElse(hash.strip()));
    }
}
