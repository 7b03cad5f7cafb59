package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.DesignationsSought;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.NameFold;

/** The entries of sanctions lists that a filing can name. The ledger has that one searched, not whom. */
@UseCase
@ApplicationScoped
public class FindDesignations {
    /** Shortest text that is looked for; shorter ones would list everybody. */
    public static final int SHORTEST = 2;

    private static final int MOST = 20;

    @Inject
    Event<DesignationsSought> designations;

    @Inject
    CurrentAct act;

    /** Entries in force whose names hold these words, the best first; none where the words are too short. */
    @Permitted(Permission.PREPARE_FILING)
    public List<Entry> find(String words) {
        List<Entry> found = NameFold.fold(words).length() < SHORTEST ? List.of() : sought(words);
        act.tell("found", found.size());
        return found;
    }

    /** The entry with this id; empty where it is not in force. */
    @Permitted(Permission.PREPARE_FILING)
    public Optional<Entry> entry(@Subject String id) {
        return sought(id).stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    private List<Entry> sought(String words) {
        DesignationsSought question = new DesignationsSought(words, MOST);
        designations.fire(question);
        return question.found();
    }
}
