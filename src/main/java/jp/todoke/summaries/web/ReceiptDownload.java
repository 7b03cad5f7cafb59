package jp.todoke.summaries.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serial;
import java.util.Locale;
import jp.todoke.summaries.domain.PrintableDocument;
import jp.todoke.summaries.usecase.PrintReceipt;

/** The receipt of a filing: {@code ?receipt=}. */
@WebServlet("/exchange/filing/receipt.pdf")
public class ReceiptDownload extends Download {
    @Serial
    private static final long serialVersionUID = 1L;

    @Inject
    transient PrintReceipt useCase;

    @Override
    PrintableDocument document(HttpServletRequest request, Locale locale) {
        return useCase.of(parameter(request, "receipt"), locale);
    }

    @Override
    String fileName(HttpServletRequest request) {
        return "receipt-" + harmless(parameter(request, "receipt")) + ".pdf";
    }
}
