package jp.todoke.summaries.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.summaries.usecase.AskForPeriod;
import jp.todoke.summaries.usecase.ExportPeriodSummary;

/** Asks for a period and leads to its summary. */
@Named("periodView")
@RequestScoped
public class PeriodView {
    @Inject
    AskForPeriod ask;

    private String from = "";
    private String to = "";

    /** From the first of this month until today; refuses whoever may not export, before the page is shown. */
    public void load() {
        AskForPeriod.Period proposed = ask.propose();
        from = proposed.from().toString();
        to = proposed.to().toString();
    }

    public void export() throws IOException {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (last.isBefore(first)) {
            throw Refusal.invalid("summaries.refusal.periodOrder");
        }
        if (ChronoUnit.DAYS.between(first, last) >= ExportPeriodSummary.LONGEST) {
            throw Refusal.invalid("summaries.refusal.periodLength", ExportPeriodSummary.LONGEST);
        }
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect("/authority/summaries/period.pdf?from=" + first + "&to=" + last);
        faces.responseComplete();
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw Refusal.invalid("summaries.refusal.day");
        }
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
