package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.filing.AwaitedAnswer;
import jp.todoke.filing.DueOn;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.usecase.ReadThread;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Marks for the list of filings: where the authority awaits something, until when, and what is unread. */
@Named
@RequestScoped
public class AwaitedView {
    @Inject
    ReadThread readThread;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private @Nullable Map<FilingId, AwaitedAnswer> byFiling;

    /** Null where nothing is awaited and nothing unread. */
    public @Nullable AwaitedAnswer of(FilingId filing) {
        if (byFiling == null) {
            byFiling =
                    readThread.awaited().stream().collect(Collectors.toMap(AwaitedAnswer::filing, Function.identity()));
        }
        return byFiling.get(filing);
    }

    /** Null where no day was named. */
    public @Nullable DueOn due(AwaitedAnswer awaited) {
        LocalDate day = awaited.dueOn();
        return day == null ? null : DueOn.of(day, Dates.inJapan(clock.instant()), awaited.state());
    }

    public String words(DueOn due) {
        return due.words(language.texts());
    }
}
