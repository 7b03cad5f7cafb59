package jp.todoke.filing.domain;

import static jp.todoke.filing.domain.Example.sample;
import static jp.todoke.filing.domain.Example.set;
import static jp.todoke.filing.domain.Example.without;
import static jp.todoke.filing.domain.Rule.fatal;
import static jp.todoke.filing.domain.Rule.warning;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.Said;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Transaction.Leg;
import jp.todoke.filing.Wallet;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/** Rules on amounts, rates and worth in yen. */
final class AmountRules {
    private static final Set<String> TOKENS = Set.of("X", "S", "N");
    private static final Set<String> ZERO_ALLOWED = Set.of("LOGIN", "OPEN_ACCOUNT");
    private static final int MOST_DECIMALS = 18;

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
                    "暗号資産だけの取引の円換算額には、レートとその出所・時点が必要です。出所が分からないときは「不明」としてください。",
                    "The yen amount of a crypto-only transaction needs a rate with its source and time. A source that is not"
                            + " known may be stated so.")
            .bad(without("/transactions/1/rateSource"))
            .good(without("/transactions/1/rateSource").and("/transactions/1/unknown", List.of("rateSource")))
            .looks((look, out) -> look.eachTransaction((pointer, t) -> {
                // A past transfer is told at once; how its worth was reckoned may follow.
                boolean computed = !PastTransferRules.isOne(look.content())
                        && tokensOnly(t)
                        && Reads.decimal(t.amountJpy())
                                .filter(v -> v.signum() > 0)
                                .isPresent();
                boolean rated = !Reads.blank(t.rate());
                out.when(computed && !rated, pointer + "/rate");
                out.when((computed || rated) && Look.missing(t, "rateSource"), pointer + "/rateSource");
                out.when((computed || rated) && Reads.blank(t.rateAt()), pointer + "/rateAt");
            }));

    static final Rule X23 = fatal("X23")
            .says("手数料には、銘柄または通貨も記入してください。", "A fee needs its asset or currency.")
            .bad(without("/transactions/1/feeAsset"))
            .good(sample())
            .looks((look, out) -> look.eachTransaction((pointer, t) ->
                    out.when(!Reads.blank(t.fee()) && Reads.blank(t.feeAsset()), pointer + "/feeAsset")));

    static final List<Rule> ALL = List.of(X06, X07, X08, X09, X10, X11, X23);

    private AmountRules() {}

    private static boolean zero(@Nullable String amount) {
        return Reads.decimal(amount).filter(v -> v.signum() == 0).isPresent();
    }

    private static Stream<Leg> legs(Transaction transaction) {
        return Stream.concat(transaction.from().stream(), transaction.to().stream());
    }

    private static boolean token(Leg leg) {
        return leg.fundsCode() != null && TOKENS.contains(leg.fundsCode());
    }

    static boolean tokens(Transaction transaction) {
        return legs(transaction).anyMatch(AmountRules::token);
    }

    private static boolean tokensOnly(Transaction transaction) {
        return tokens(transaction) && legs(transaction).allMatch(AmountRules::token);
    }

    /** What one side gives or takes in one single asset; null where the rate could mean several. */
    private static @Nullable BigDecimal tokenAmount(Transaction transaction) {
        for (List<Leg> side : List.of(transaction.from(), transaction.to())) {
            List<Leg> tokens = side.stream().filter(AmountRules::token).toList();
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
