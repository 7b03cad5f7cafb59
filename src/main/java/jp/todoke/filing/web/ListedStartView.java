package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Optional;
import jp.todoke.filing.AnsweredMatchSought.Match;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.filing.domain.ListedSubject;
import jp.todoke.filing.domain.UrgentReport;
import jp.todoke.filing.usecase.FindDesignations;
import jp.todoke.filing.usecase.ReadAnsweredMatch;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * How a new report begins that follows from an answered notice. The answer's page leads here by address alone: parameters
 * {@code report}, {@code entry} (the designation), {@code notice} (its number) and {@code match} (place in the answer, from 0). What is none of these is left out.
 */
@Named("listedStart")
@RequestScoped
public class ListedStartView {
    private static final String DESIGNATION = "[A-Z][A-Z0-9-]{2,60}-[0-9A-Za-z.]{1,16}";
    private static final String NOTICE = "\\d{4}-\\d{2}-\\d{2}(-[2-9])?";

    @Inject
    EditView edit;

    @Inject
    FindDesignations findDesignations;

    @Inject
    ReadAnsweredMatch readAnsweredMatch;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private @Nullable String report;
    private @Nullable String entry;
    private @Nullable String notice;
    private @Nullable String match;

    /** In the full form: a report of a freeze or of a possible match; any other new draft begins as ever. */
    public void load() {
        boolean fresh = edit.getId() == null || edit.getId().isEmpty();
        if (fresh && report != null && (report.equals("SMC") || report.equals("SMP"))) {
            edit.begin(ListedSubject.report(
                    report, named(), answered(), clock.instant(), reason("filing.listed.reason." + report)));
        }
    }

    /** In the short form. */
    void pastTransfer() {
        edit.begin(UrgentReport.beginning(
                clock.instant(),
                named(),
                reason("filing.urgent.reason"),
                language.texts().get("filing.urgent.description")));
    }

    private String reason(String key) {
        String reason = language.texts().get(key);
        return notice != null && notice.matches(NOTICE)
                ? language.texts().get("filing.listed.notice", notice) + reason
                : reason;
    }

    private Optional<Entry> named() {
        return entry != null && entry.matches(DESIGNATION) ? findDesignations.entry(entry) : Optional.empty();
    }

    /** What was frozen, and where, is in the answer: it never stands in an address. */
    private Optional<Match> answered() {
        return notice != null && entry != null && match != null && match.matches("\\d{1,3}")
                ? readAnsweredMatch.of(notice, entry, Integer.parseInt(match))
                : Optional.empty();
    }

    public @Nullable String getReport() {
        return report;
    }

    public void setReport(@Nullable String report) {
        this.report = report;
    }

    public @Nullable String getEntry() {
        return entry;
    }

    public void setEntry(@Nullable String entry) {
        this.entry = entry;
    }

    public @Nullable String getNotice() {
        return notice;
    }

    public void setNotice(@Nullable String notice) {
        this.notice = notice;
    }

    public @Nullable String getMatch() {
        return match;
    }

    public void setMatch(@Nullable String match) {
        this.match = match;
    }
}
