package jp.todoke.filing;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import jp.todoke.platform.text.Texts;

/**
 * The last day for what the authority awaits, seen from a day in Japan.
 *
 * @param daysLeft 0 on the last day itself, negative when it is over
 * @param correction true for a correction of a filing that was returned, false for a reply to a request
 */
public record DueOn(LocalDate day, long daysLeft, boolean correction) implements Serializable {
    /** So near that it is told in another colour. */
    private static final int NEAR = 3;

    /** What is awaited follows from the state of the filing. */
    public static DueOn of(LocalDate day, LocalDate today, FilingState state) {
        return new DueOn(day, ChronoUnit.DAYS.between(today, day), state == FilingState.RETURNED);
    }

    public boolean overdue() {
        return daysLeft < 0;
    }

    /** Kind of its status tag. */
    public String mark() {
        return overdue() ? "error" : daysLeft <= NEAR ? "late" : "wait";
    }

    /** In words: {@code 回答期限まであと3日}, {@code 訂正期限は今日です}, {@code 回答期限を2日過ぎています}. */
    public String words(Texts texts) {
        String key = correction ? "filing.due.correct." : "filing.due.reply.";
        if (overdue()) {
            return texts.get(key + "overdue", -daysLeft);
        }
        return daysLeft == 0 ? texts.get(key + "today") : texts.get(key + "left", daysLeft);
    }
}
