package jp.todoke.summaries.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Locale;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.usecase.PrintFilingCopy;

/** The filer's copy of what was filed: {@code ?receipt=}. */
@WebServlet("/exchange/filing/filing.pdf")
public class FilingCopyDownload extends Download {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrintFilingCopy useCase;

    @Override
    PrintableDocument document(HttpServletRequest request, Locale locale) {
        return useCase.of(parameter(request, "receipt"), locale);
    }

    @Override
    String fileName(HttpServletRequest request) {
        return "filing-" + harmless(parameter(request, "receipt")) + ".pdf";
    }
}
