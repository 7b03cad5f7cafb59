package jp.todoke.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jp.todoke.filing.DesignationsAsked;
import jp.todoke.filing.DesignationsSought;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.EntrySearch;
import jp.todoke.sanctions.Listed;
import jp.todoke.sanctions.ListedEntry;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;

/** Answers the filings' questions about the sanctions lists: neither module knows the other. */
@ApplicationScoped
public class ListedForFilings {
    @Inject
    Listed listed;

    @Inject
    EntrySearch search;

    void answer(@Observes DesignationsAsked asked) {
        Listed.Found found = listed.among(asked.names(), asked.addresses());
        asked.listed(found.names(), found.addresses());
    }

    void answer(@Observes DesignationsSought sought) {
        sought.found(search.find(sought.words(), sought.most()).stream()
                .map(ListedForFilings::entry)
                .toList());
    }

    /** The list's name is said as printed, whatever the reader's language: it becomes part of a filing. */
    private static DesignationsSought.Entry entry(ListedEntry listed) {
        Designation designation = listed.designation();
        String name = designation.name(NameScript.JAPANESE).orElse("");
        String latin = designation.name(NameScript.LATIN).orElse("");
        return new DesignationsSought.Entry(
                designation.id().value(),
                listed.list(),
                designation.measure().nameJa(),
                designation.measure().nameEn(),
                designation.type() == SubjectType.PERSON,
                name,
                latin,
                designation.names().stream()
                        .map(DesignationName::value)
                        .filter(other -> !other.equals(name) && !other.equals(latin))
                        .toList(),
                designation.listedOn());
    }
}
