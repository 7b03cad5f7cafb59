package jp.todoke.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.notices.OwnReportsAsked;

/** Answers the notices' question about the filings: neither module knows the other. */
@ApplicationScoped
public class ReportsForNotices {
    @Inject
    ReceivedFilings filings;

    void answer(@Observes OwnReportsAsked asked) {
        asked.reported(filings.naming(asked.exchange(), asked.names(), asked.addresses()));
    }
}
