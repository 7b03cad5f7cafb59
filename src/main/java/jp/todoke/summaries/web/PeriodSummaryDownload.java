package jp.todoke.summaries.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.usecase.ExportPeriodSummary;

/** The summary of a period: {@code ?from=2026-04-01&to=2026-11-22}, both days included. */
@WebServlet("/authority/summaries/period.pdf")
public class PeriodSummaryDownload extends Download {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportPeriodSummary useCase;

    @Override
    PrintableDocument document(HttpServletRequest request, Locale locale) {
        return useCase.of(day(request, "from"), day(request, "to"), locale);
    }

    @Override
    String fileName(HttpServletRequest request) {
        return "period-" + harmless(parameter(request, "from")) + "-" + harmless(parameter(request, "to")) + ".pdf";
    }

    private static LocalDate day(HttpServletRequest request, String name) {
        try {
            return LocalDate.parse(parameter(request, name));
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("summaries.refusal.day");
        }
    }
}
