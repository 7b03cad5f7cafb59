package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.Dates;

/** Somebody is about to export a period: proposes this month until today. */
@UseCase
@ApplicationScoped
public class AskForPeriod {
    @Inject
    Clock clock;

    /** Both days included, in Japan. */
    public record Period(LocalDate from, LocalDate to) {}

    @Permitted(Permission.EXPORT_PERIOD_SUMMARY)
    public Period propose() {
        LocalDate today = Dates.inJapan(clock.instant());
        return new Period(today.withDayOfMonth(1), today);
    }
}
