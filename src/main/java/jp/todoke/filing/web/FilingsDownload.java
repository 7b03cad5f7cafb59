package jp.todoke.filing.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.usecase.ExportFilings;
import jp.todoke.filing.usecase.ExportFilings.Form;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;

/** The list as a file, with the filters of the page: {@code ?state=...}; {@code excel=true} for a CSV that Excel opens. */
@WebServlet({"/exchange/filing/filings.csv", "/exchange/filing/filings.xlsx"})
public class FilingsDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    /** Names of files tell of no person. */
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'filings'-uuuuMMdd-HHmm", Locale.ROOT);

    @Inject
    transient ExportFilings exportFilings;

    @Inject
    transient Language language;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean xlsx = request.getServletPath().endsWith(".xlsx");
        Form form = xlsx ? Form.XLSX : "true".equals(request.getParameter("excel")) ? Form.CSV_FOR_EXCEL : Form.CSV;
        try {
            FilingFilter filter = FilingFilter.read(asked(request));
            response.setContentType(
                    xlsx
                            ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
                            : "text/csv; charset=UTF-8; header=present");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename=\"" + NAME.format(clock.instant().atZone(Dates.JST))
                            + (xlsx ? ".xlsx" : ".csv") + "\"");
            exportFilings.write(filter, form, language.getLocale(), response.getOutputStream());
        } catch (Refusal refusal) {
            response.reset();
            response.sendError(refusal.kind().status(), refusal.key());
        }
    }

    private static Map<String, String> asked(HttpServletRequest request) {
        Map<String, String> asked = new HashMap<>();
        for (String name : FilingFilter.NAMES) {
            String value = request.getParameter(name);
            if (value != null) {
                asked.put(name, value);
            }
        }
        return asked;
    }
}
