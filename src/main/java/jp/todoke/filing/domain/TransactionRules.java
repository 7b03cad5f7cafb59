package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent.Leg;
import jp.todoke.filing.FilingContent.Transaction;
import jp.todoke.filing.FilingContent.TxId;
import jp.todoke.filing.FilingContent.Wallet;
import jp.todoke.filing.Said;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/** Rules on transactions. */
final class TransactionRules {
    /** The first Bitcoin block. */
    private static final Instant FIRST_BLOCK = Instant.parse("2009-01-03T00:00:00Z");

    private static final Set<String> TOKENS = Set.of("X", "S", "N");
    private static final Set<String> ON_CHAIN = Set.of("CHN", "BRG");
    private static final Set<String> ZERO_ALLOWED = Set.of("LOGIN", "OPEN_ACCOUNT");
    private static final int MOST_DECIMALS = 18;
    private static final String BITCOIN = Network.BITCOIN.id();

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
                boolean early = tokens(t) && at.get().isBefore(FIRST_BLOCK);
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

    static final Rule X06 = fatal("X06")
            .says(
                    "金額・数量は0より大きくしてください。未遂の取引・ログイン・口座開設だけは0でかまいません。",
                    "The amount must be more than zero; zero is for attempted transactions, logins and openings only.")
            .bad(set("/transactions/0/amountJpy", "0"))
            .good(set("/transactions/0/amountJpy", "0")
                    .and("/transactions/0/status", "ATTEMPTED")
                    .and("/transactions/0/reasonNotCompleted", "顧客が取りやめた")
                    .and("/totalAmountJpy", "2990000"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                boolean allowed = "ATTEMPTED".equals(t.status()) || t.type() != null && ZERO_ALLOWED.contains(t.type());
                if (allowed) {
                    return;
                }
                out.when(zero(t.amountJpy()), pointer + "/amountJpy");
                look.eachLeg(pointer, t, (place, leg) -> out.when(zero(leg.amount()), place + "/amount"));
            }));

    static final Rule X07 = fatal("X07")
            .says(
                    "暗号資産・ステーブルコイン・トークンには、銘柄と数量を記入してください。",
                    "A crypto-asset, stablecoin or token needs its asset and its amount.")
            .bad(without("/transactions/1/to/0/asset"))
            .good(set("/transactions/1/to/0/asset", "BTC"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> look.eachLeg(pointer, t, (place, leg) -> {
                boolean token = leg.fundsCode() != null && TOKENS.contains(leg.fundsCode());
                out.when(token && Reads.blank(leg.asset()), place + "/asset");
                out.when(token && Reads.blank(leg.amount()), place + "/amount");
            })));

    static final Rule X08 = fatal("X08")
            .says(
                    "小数の桁が多すぎます。18桁以内、銘柄の桁数が決まっていればその桁以内にしてください。",
                    "Too many decimals: at most 18, and not more than the asset has.")
            .bad(set("/transactions/1/to/0/amount", "0.2000000000000000001"))
            .good(set("/transactions/1/to/0/amount", "0.20000001"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    boolean tooFine = leaf.field().kind() == Said.Kind.AMOUNT
                            && Reads.decimal(leaf.text())
                                    .filter(v -> Reads.decimals(v) > MOST_DECIMALS)
                                    .isPresent();
                    if (tooFine) {
                        out.at(leaf.pointer(), "（{0} 桁まで）", "(at most {0})", MOST_DECIMALS);
                    }
                }
                look.eachTransaction((pointer, t) -> look.eachLeg(pointer, t, (place, leg) -> {
                    Optional<BigDecimal> amount = Reads.decimal(leg.amount());
                    Wallet wallet = look.wallet(leg.wallet());
                    String asset = leg.asset();
                    if (amount.isEmpty() || wallet == null || wallet.network() == null || asset == null) {
                        return;
                    }
                    int decimals = Reads.decimals(amount.get());
                    Network.of(wallet.network()).ifPresent(network -> {
                        int most = network.decimalsOf(asset).orElse(MOST_DECIMALS);
                        if (decimals > most && decimals <= MOST_DECIMALS) {
                            out.at(place + "/amount", "（{0} 桁まで）", "(at most {0})", most);
                        }
                    });
                }));
            });

    static final Rule X09 = fatal("X09")
            .says("円の金額は、小数のない整数で記入してください。", "Yen are whole numbers, without decimals.")
            .bad(set("/transactions/0/amountJpy", "3000000.5"))
            .good(set("/transactions/0/amountJpy", "3000000"))
            .looks((look, out) -> {
                for (Leaf leaf : look.leaves()) {
                    out.when(
                            leaf.field().kind() == Said.Kind.YEN
                                    && leaf.text().contains(".")
                                    && Reads.decimal(leaf.text()).isPresent(),
                            leaf.pointer());
                }
            });

    static final Rule X10 = warning("X10")
            .says(
                    "数量×レートと円換算額が2％より大きく違います。確かめてください。",
                    "Amount times rate and the yen amount differ by more than 2 %. Please check.")
            .bad(set("/transactions/1/rate", "15300000"))
            .good(set("/transactions/1/rate", "15200000"))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                Optional<BigDecimal> rate = Reads.decimal(t.rate());
                Optional<BigDecimal> yen = Reads.decimal(t.amountJpy());
                BigDecimal amount = tokenAmount(t);
                if (rate.isEmpty() || yen.isEmpty() || amount == null) {
                    return;
                }
                BigDecimal gap = amount.multiply(rate.get()).subtract(yen.get()).abs();
                out.when(gap.compareTo(yen.get().multiply(new BigDecimal("0.02"))) > 0, pointer + "/rate");
            }));

    static final Rule X11 = fatal("X11")
            .says(
                    "暗号資産だけの取引の円換算額には、レートとその出所・時点が必要です。",
                    "The yen amount of a crypto-only transaction needs a rate with its source and time.")
            .bad(without("/transactions/1/rateSource"))
            .good(sample())
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                // A past transfer is told at once; how its worth was reckoned may follow.
                boolean computed = !PastTransferRules.isOne(look.content())
                        && tokensOnly(t)
                        && Reads.decimal(t.amountJpy())
                                .filter(v -> v.signum() > 0)
                                .isPresent();
                boolean rated = !Reads.blank(t.rate());
                out.when(computed && !rated, pointer + "/rate");
                out.when((computed || rated) && Reads.blank(t.rateSource()), pointer + "/rateSource");
                out.when((computed || rated) && Reads.blank(t.rateAt()), pointer + "/rateAt");
            }));

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

    static final List<Rule> ALL = List.of(
            X01, X02, X03, X04, X05, X06, X07, X08, X09, X10, X11, X12, X13, X14, X15, X16, X17, X18, X19, X20, X21);

    private TransactionRules() {}

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

    private static boolean zero(@Nullable String amount) {
        return Reads.decimal(amount).filter(v -> v.signum() == 0).isPresent();
    }

    private static Stream<Leg> legs(Transaction transaction) {
        return Stream.concat(transaction.from().stream(), transaction.to().stream());
    }

    private static boolean token(Leg leg) {
        return leg.fundsCode() != null && TOKENS.contains(leg.fundsCode());
    }

    private static boolean tokens(Transaction transaction) {
        return legs(transaction).anyMatch(TransactionRules::token);
    }

    private static boolean tokensOnly(Transaction transaction) {
        return tokens(transaction) && legs(transaction).allMatch(TransactionRules::token);
    }

    /** What one side gives or takes in one single asset; null where the rate could mean several. */
    private static @Nullable BigDecimal tokenAmount(Transaction transaction) {
        for (List<Leg> side : List.of(transaction.from(), transaction.to())) {
            List<Leg> tokens = side.stream().filter(TransactionRules::token).toList();
            long assets = tokens.stream().map(Leg::asset).distinct().count();
            if (!tokens.isEmpty()) {
                boolean read =
                        tokens.stream().allMatch(l -> Reads.decimal(l.amount()).isPresent());
                return assets == 1 && read
                        ? tokens.stream()
                                .map(l -> Reads.decimal(l.amount()).orElse(BigDecimal.ZERO))
                                .reduce(BigDecimal.ZERO, BigDecimal::add)
                        : null;
            }
        }
        return null;
    }
}
