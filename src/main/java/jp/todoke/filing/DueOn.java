package jp.todoke.filing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.todoke.platform.text.Texts;

/**
 * The last day for something, seen from a day in Japan.
 *
 * @param daysLeft 0 on the last day itself, negative when it is over
 */
public record DueOn(LocalDate day, long daysLeft) implements Serializable {
    /** So near that it is told in another colour. */
    private static final int NEAR = 3;

    public static DueOn of(LocalDate day, LocalDate today) {
        return new DueOn(day, ChronoUnit.DAYS.between(today, day));
    }

    public boolean overdue() {
        return daysLeft < 0;
    }

    /** Kind of its status tag. */
    public String mark() {
        return overdue() ? "error" : daysLeft <= NEAR ? "late" : "wait";
    }

    /** In words: {@code あと3日}, {@code 今日まで}, {@code 期限を2日過ぎています}. */
    public String words(Texts texts) {
        if (overdue()) {
            return texts.get("filing.due.overdue", -daysLeft);
        }
        return daysLeft == 0 ? texts.get("filing.due.today") : texts.get("filing.due.left", daysLeft);
    }
}
