package jp.todoke.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.todoke.filing.DesignationsAsked;
import jp.todoke.sanctions.Listed;

/** Answers the filings' question about the sanctions lists: neither module knows the other. */
@ApplicationScoped
public class ListedForFilings {
    @Inject
    Listed listed;

    void answer(@Observes DesignationsAsked asked) {
        asked.listed(listed.names(asked.names()), listed.addresses(asked.addresses()));
    }
}
