package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.DesignationsSought.Entry;
import jp.todoke.filing.domain.ListedSubject;
import jp.todoke.filing.domain.UrgentReport;
import jp.todoke.filing.usecase.FindDesignations;

/** The search for an entry of the sanctions lists, beside the fields that name it. One search is open at a time. */
@Named
@ViewScoped
public class DesignationsView implements Serializable {
    private static final long serialVersionUID = 1L;
    /** The designated person of the short form, and the fields that name it. */
    private static final String DESIGNATED = "/parties/0";

    private static final List<String> NAMES =
            List.of("/person/nativeName", "/person/latinName", "/entity/nameJa", "/entity/nameEn");

    @Inject
    EditView edit;

    @Inject
    FindDesignations findDesignations;

    @Inject
    NextPlace next;

    private String at = "";
    private String words = "";
    private ArrayList<Entry> found = new ArrayList<>();

    /** Looks for entries whose names hold the words, to be shown at this place. */
    void seek(String pointer, String sought) {
        at = pointer;
        words = sought.strip();
        found = new ArrayList<>(findDesignations.find(words));
        next.tell("filing.listed.found", found.size());
        edit.save();
    }

    /** Names the chosen entry at this place; on the short form also who the receiver was, unless that is said already. */
    void link(String pointer, String id) {
        found.stream().filter(entry -> entry.id().equals(id)).findFirst().ifPresent(entry -> {
            String before = Reference.text(edit.tree().part(pointer), "name");
            ListedSubject.named(entry).forEach((name, value) -> edit.tree().say(pointer + "/" + name, value));
            if (edit.tree().isBlank(pointer + "/match")) {
                ListedSubject.match(Reference.text(edit.getTree(), "reportCode"))
                        .ifPresent(match -> edit.tree().say(pointer + "/match", match));
            }
            if (UrgentReport.fits(edit.tree().content()) && isNamedAs(before)) {
                NAMES.forEach(name -> edit.tree().say(DESIGNATED + name, null));
                say(DESIGNATED, ListedSubject.party(entry));
            }
            at = "";
            next.is(pointer + "/name");
            next.tell("filing.listed.linked", entry.shownName());
        });
        edit.save();
    }

    /** Whether the designated person bears no name, or only that of the entry that was named before. */
    private boolean isNamedAs(String before) {
        List<String> names = NAMES.stream()
                .filter(name -> !edit.tree().isBlank(DESIGNATED + name))
                .map(name -> String.valueOf(edit.tree().at(DESIGNATED + name)))
                .toList();
        return names.isEmpty() || names.contains(before);
    }

    private void say(String pointer, Map<?, ?> fields) {
        fields.forEach((name, value) -> {
            if (value instanceof Map<?, ?> part) {
                say(pointer + "/" + name, part);
            } else {
                edit.tree().say(pointer + "/" + name, value);
            }
        });
    }

    /** Whether the answers of the last search belong to this place. */
    public boolean isShown(String pointer) {
        return at.equals(pointer);
    }

    /** What was looked for at this place. */
    public String words(String pointer) {
        return at.equals(pointer) ? words : "";
    }

    public List<Entry> getFound() {
        return found;
    }

    public int getShortest() {
        return FindDesignations.SHORTEST;
    }
}
