package jp.todoke.filing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Prose;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be written on the thread of a filing; made only whole, so that whoever sends it need not check again.
 *
 * @param codes of {@link Ask}, {@link ReturnReason} or {@link Feedback}, by kind
 * @param dueOn last day, in Japan, for what is awaited
 */
public record Letter(
        MessageKind kind,
        List<String> codes,
        String text,
        @Nullable LocalDate dueOn) {
    /** Longest text, in code points. */
    public static final int LONGEST = 4_000;
    /** Shortest reason of a return or of an answer to a withdrawal. */
    public static final int SHORTEST_REASON = 10;

    public Letter {
        codes = List.copyOf(codes);
    }

    public static Letter message(String text) {
        return new Letter(MessageKind.MESSAGE, List.of(), Prose.of(text, 1, LONGEST), null);
    }

    /** What the exchange writes. */
    public static Letter answer(String text) {
        return new Letter(MessageKind.ANSWER, List.of(), Prose.of(text, 1, LONGEST), null);
    }

    /** Needs something to ask for, in words too where it is {@link Ask#OTHER}, and a day that is not over. */
    public static Letter request(Collection<Ask> asks, String text, @Nullable LocalDate dueOn, LocalDate today) {
        if (asks.isEmpty()) {
            throw Refusal.invalid("filing.refusal.letter.asks");
        }
        if (dueOn == null) {
            throw Refusal.invalid("filing.refusal.letter.due");
        }
        String words = Prose.of(text, asks.contains(Ask.OTHER) ? 1 : 0, LONGEST);
        return new Letter(MessageKind.REQUEST, names(asks), words, ahead(dueOn, today));
    }

    /** That nothing is awaited any more; words are welcome. */
    public static Letter settled(String text) {
        return new Letter(MessageKind.SETTLED, List.of(), Prose.of(text, 0, LONGEST), null);
    }

    /** Needs a coded reason and says in words what to correct; a last day may be given. */
    public static Letter giveBack(
            Collection<ReturnReason> reasons, String text, @Nullable LocalDate dueOn, LocalDate today) {
        if (reasons.isEmpty()) {
            throw Refusal.invalid("filing.refusal.letter.reasons");
        }
        LocalDate until = dueOn == null ? null : ahead(dueOn, today);
        return new Letter(MessageKind.RETURN, names(reasons), Prose.of(text, SHORTEST_REASON, LONGEST), until);
    }

    public static Letter feedback(Collection<Feedback> codes, String text) {
        if (codes.isEmpty()) {
            throw Refusal.invalid("filing.refusal.letter.feedback");
        }
        return new Letter(MessageKind.FEEDBACK, names(codes), Prose.of(text, 0, LONGEST), null);
    }

    /** The answer to a withdrawal, with its reason. */
    public static Letter withdrawal(boolean granted, String reason) {
        MessageKind kind = granted ? MessageKind.WITHDRAWAL_GRANTED : MessageKind.WITHDRAWAL_DECLINED;
        return new Letter(kind, List.of(), Prose.of(reason, SHORTEST_REASON, LONGEST), null);
    }

    /** What the portal itself notes when a filing follows on another. */
    public static Letter followed(String filingKind) {
        boolean withdraws = "WITHDRAWAL".equals(filingKind);
        MessageKind kind = withdraws ? MessageKind.WITHDRAWAL_ASKED : MessageKind.FOLLOWED;
        return new Letter(kind, List.of(filingKind), "", null);
    }

    private static LocalDate ahead(LocalDate dueOn, LocalDate today) {
        if (dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw Refusal.invalid("filing.refusal.letter.dueRange");
        }
        return dueOn;
    }

    private static List<String> names(Collection<? extends Enum<?>> codes) {
        return codes.stream().distinct().sorted().map(Enum::name).toList();
    }
}
