package jp.todoke.triage.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.DueOn;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.QueueRow;
import org.jspecify.annotations.Nullable;

/** How cases are written on pages: words, and the kind of {@code portal:status} that stands for what. */
@Named
@RequestScoped
public class CaseWords {
    @Inject
    Language language;

    @Inject
    Clock clock;

    public String stateMark(CaseState state) {
        return switch (state) {
            case NEW -> "info";
            case TAKEN -> "wait";
            case ASSESSED -> "ok";
        };
    }

    public String priorityMark(int priority) {
        return switch (priority) {
            case 1 -> "error";
            case 2 -> "late";
            case 3 -> "wait";
            default -> "neutral";
        };
    }

    /** Why a case stands where it stands in the queue. */
    public String reasons(List<String> codes) {
        return codes.stream()
                .map(code -> language.texts().get("triage.reason." + code))
                .collect(Collectors.joining(language.isJapanese() ? "、" : "; "));
    }

    public String kind(QueueRow row) {
        return CodeLists.of("REPORT_CODE").label(row.reportCode(), language.getLocale());
    }

    public String exchange(QueueRow row) {
        return language.pick(row.exchangeJa(), row.exchangeEn());
    }

    public String state(QueueRow row) {
        return language.texts()
                .get(row.outcome() == null ? row.state().key() : row.outcome().key());
    }

    /** Kind of the status tag for where the filing itself stands: pressing where an answer is overdue. */
    public String filingMark(QueueRow row) {
        DueOn due = due(row);
        return due == null ? "neutral" : due.mark();
    }

    /** Its words; where an answer is overdue they say so too. */
    public String filing(QueueRow row) {
        String word = language.texts().get("filing.state." + row.filingState());
        DueOn due = due(row);
        return due == null || !due.overdue() ? word : word + " · " + due.words(language.texts());
    }

    private @Nullable DueOn due(QueueRow row) {
        LocalDate day = row.dueOn();
        return day == null ? null : DueOn.of(day, Dates.inJapan(clock.instant()), row.filingState());
    }

    public String yen(long amount) {
        return String.format(Locale.ROOT, "%,d", amount);
    }
}
