package jp.todoke.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.todoke.filing.AnsweredMatchSought;
import jp.todoke.filing.AnsweredMatchSought.Match;
import jp.todoke.notices.AnsweredMatches;

/** Answers the filings' question about an answer to a notice: neither module knows the other. */
@ApplicationScoped
public class AnsweredMatchesForFilings {
    @Inject
    AnsweredMatches matches;

    void answer(@Observes AnsweredMatchSought sought) {
        matches.own(sought.notice(), sought.designation(), sought.position())
                .map(said -> new Match(
                        said.subjectReference(),
                        said.amount(),
                        said.asset(),
                        said.noBalance(),
                        said.frozenAt(),
                        said.mofReportedOn()))
                .ifPresent(sought::found);
    }
}
