package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Readership;
import jp.todoke.filing.Readership.Candidate;
import jp.todoke.filing.usecase.RestrictFiling;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Who may see a filing: everybody of the exchange who reads filings, or only those who are ticked here. */
@Named
@ViewScoped
public class ReadersView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RestrictFiling restrictFiling;

    @Inject
    CurrentCaller caller;

    @Inject
    Language language;

    private @Nullable String id;
    private boolean done;
    private Readership readership = new Readership(0, false, List.of(), List.of(), List.of());
    private String[] chosen = {};

    public void load() {
        readership = restrictFiling.of(filing());
        List<String> named = readership.restricted()
                ? readership.readers()
                : List.of(caller.get().account());
        chosen = readership.candidates().stream()
                .map(Candidate::account)
                .filter(named::contains)
                .toArray(String[]::new);
    }

    public String restrict() {
        restrictFiling.restrict(filing(), readership.version(), List.of(chosen));
        return again();
    }

    public String lift() {
        restrictFiling.lift(filing(), readership.version());
        return again();
    }

    private String again() {
        return "/exchange/filing/readers.xhtml?faces-redirect=true&done=true&id=" + id;
    }

    /** Name and what the person may do. */
    public String label(Candidate person) {
        String roles = person.prepares() && person.approves()
                ? "both"
                : person.prepares() ? "prepares" : person.approves() ? "approves" : "reads";
        return language.texts().get("filing.page.readers." + roles, person.displayName());
    }

    private FilingId filing() {
        return AskedFiling.id(id);
    }

    public Readership getReadership() {
        return readership;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }

    /** Whether it was changed a moment ago. */
    public boolean isDone() {
        return done;
    }

    public void setDone(boolean done) {
        this.done = done;
    }

    public String[] getChosen() {
        return Arrays.copyOf(chosen, chosen.length);
    }

    public void setChosen(String[] chosen) {
        this.chosen = Arrays.copyOf(chosen, chosen.length);
    }
}
