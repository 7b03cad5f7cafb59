package jp.todoke.summaries.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Locale;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.usecase.ExportFilingSummary;

/** The authority's summary of one filing: {@code ?receipt=}. */
@WebServlet("/authority/summaries/filing.pdf")
public class FilingSummaryDownload extends Download {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient ExportFilingSummary useCase;

    @Override
    PrintableDocument document(HttpServletRequest request, Locale locale) {
        return useCase.of(parameter(request, "receipt"), locale);
    }

    @Override
    String fileName(HttpServletRequest request) {
        return "summary-" + harmless(parameter(request, "receipt")) + ".pdf";
    }
}
