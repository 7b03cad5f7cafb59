package jp.todoke.summaries.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.filing.CodeLists;
import jp.todoke.notices.NoticesToAnswer;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.CountRow;
import jp.todoke.summaries.domain.CountTable;
import jp.todoke.summaries.domain.Outstanding;
import jp.todoke.summaries.domain.PeriodSummary;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.Outcome;
import jp.todoke.triage.PeriodRow;
import jp.todoke.triage.Triage;

/** The authority exports a period: filings by exchange, kind and decision, and the acknowledgements still owed. */
@UseCase
@ApplicationScoped
public class ExportPeriodSummary {
    /** Longest period, in days: a fiscal year with a day to spare. */
    public static final int LONGEST = 366;

    @Inject
    Gathering gathering;

    @Inject
    Triage triage;

    @Inject
    NoticesToAnswer notices;

    @Inject
    Exchanges exchanges;

    @Inject
    CurrentAct act;

    /**
     * Counts by the day of receipt and lists by the day of publication, both in Japan.
     *
     * @param from first day
     * @param to last day, itself included
     */
    @Permitted(Permission.EXPORT_PERIOD_SUMMARY)
    public PeriodSummary of(LocalDate from, LocalDate to, Locale locale) {
        act.about(from + "/" + to);
        if (to.isBefore(from)) {
            throw Refusal.invalid("summaries.refusal.periodOrder");
        }
        if (ChronoUnit.DAYS.between(from, to) >= LONGEST) {
            throw Refusal.invalid("summaries.refusal.periodLength", LONGEST);
        }
        Texts texts = Texts.of(locale);
        boolean english = locale.getLanguage().equals("en");
        List<Exchange> register = exchanges.all();
        List<PeriodRow> rows = triage.byPeriod(start(from), start(to.plusDays(1)));

        List<Counted> kinds = CodeLists.of("REPORT_CODE").codes().stream()
                .map(code -> new Counted(
                        english ? code.en() : code.ja(), row -> row.reportCode().equals(code.code())))
                .toList();
        List<Counted> decisions = new ArrayList<>();
        for (CaseState open : List.of(CaseState.NEW, CaseState.TAKEN)) {
            decisions.add(new Counted(texts.get(open.key()), row -> row.outcome() == null && row.state() == open));
        }
        for (Outcome outcome : Outcome.values()) {
            decisions.add(new Counted(texts.get(outcome.key()), row -> row.outcome() == outcome));
        }
        List<Outstanding> outstanding = notices.outstanding(from, to).stream()
                .map(owed -> new Outstanding(
                        english ? owed.exchangeNameEn() : owed.exchangeNameJa(),
                        owed.exchange().value(),
                        english ? owed.titleEn() : owed.titleJa(),
                        texts.get("notices.standing." + owed.standing().name()),
                        owed.ackDueAt(),
                        owed.overdue() ? owed.ackDueAt() : null))
                .toList();
        return new PeriodSummary(
                from,
                to,
                table(kinds, register, rows, english),
                table(decisions, register, rows, english),
                outstanding,
                gathering.exported());
    }

    /** What one column counts. */
    private record Counted(String title, Predicate<PeriodRow> rows) {}

    private static CountTable table(
            List<Counted> columns, List<Exchange> register, List<PeriodRow> rows, boolean english) {
        return new CountTable(
                columns.stream().map(Counted::title).toList(),
                register.stream()
                        .map(exchange -> new CountRow(
                                english ? exchange.nameEn() : exchange.nameJa(),
                                exchange.id().value(),
                                columns.stream()
                                        .map(column -> rows.stream()
                                                .filter(row -> row.exchange().equals(exchange.id()))
                                                .filter(column.rows())
                                                .mapToLong(PeriodRow::filings)
                                                .sum())
                                        .toList()))
                        .toList());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.JST).toInstant();
    }
}
