package jp.todoke.filing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import jp.todoke.access.People;
import jp.todoke.filing.Readership.Candidate;
import jp.todoke.platform.gate.Permission;

/** The people of the calling exchange who work on filings. A part of the use case that holds it. */
@Dependent
class Candidates {
    @Inject
    Own own;

    @Inject
    People people;

    List<Candidate> all() {
        return people.active(own.exchange()).stream()
                .filter(person -> person.may(Permission.READ_OWN_FILINGS))
                .map(person -> new Candidate(
                        person.account(),
                        person.displayName(),
                        person.may(Permission.PREPARE_FILING),
                        person.may(Permission.FILE_STR)))
                .toList();
    }

    /** Names of people by account, of those who have left too; what has none is a program. */
    Map<String, String> names() {
        return people.names(own.exchange());
    }

    List<Candidate> named(Collection<String> accounts) {
        return all().stream()
                .filter(person -> accounts.contains(person.account()))
                .toList();
    }
}
