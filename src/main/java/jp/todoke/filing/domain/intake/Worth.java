package jp.todoke.filing.domain.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.Transaction;
import org.jspecify.annotations.Nullable;

/** What follows of a token's amount, its rate (yen for one unit) and its worth from the other two. Nothing else is known here. */
public final class Worth {
    /** Kinds of funds that are counted in units of an asset and not in money. */
    private static final Set<String> TOKENS = Set.of("X", "S", "N");

    /** Enough that amount times rate gives the yen back. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int DECIMALS = 8;

    private Worth() {}

    /** The missing rate: worth by amount. Empty where it is there, or one of the two is not. */
    public static Optional<String> rate(Transaction transaction) {
        Optional<BigDecimal> yen = number(transaction.amountJpy());
        return blank(transaction.rate())
                ? amount(transaction).flatMap(amount -> yen.map(worth -> plain(rate(worth, amount))))
                : Optional.empty();
    }

    private static BigDecimal rate(BigDecimal worth, BigDecimal amount) {
        BigDecimal rate = worth.divide(amount, DIGITS);
        return rate.scale() > DECIMALS ? rate.setScale(DECIMALS, RoundingMode.HALF_UP) : rate;
    }

    /** The missing worth in whole yen: amount times rate. */
    public static Optional<String> yen(Transaction transaction) {
        Optional<BigDecimal> rate = number(transaction.rate());
        return blank(transaction.amountJpy())
                ? amount(transaction)
                        .flatMap(amount ->
                                rate.map(yen -> plain(amount.multiply(yen).setScale(0, RoundingMode.HALF_UP))))
                : Optional.empty();
    }

    /** What the first side that is a token says. */
    private static Optional<BigDecimal> amount(Transaction transaction) {
        return Stream.of(transaction.from(), transaction.to())
                .flatMap(List::stream)
                .filter(leg -> leg.fundsCode() != null && TOKENS.contains(leg.fundsCode()))
                .findFirst()
                .flatMap(leg -> number(leg.amount()));
    }

    private static Optional<BigDecimal> number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,30}(\\.[0-9]{1,30})?")
                ? Optional.of(new BigDecimal(text)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
