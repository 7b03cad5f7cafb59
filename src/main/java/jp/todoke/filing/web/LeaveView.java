package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** From the form to one of the pages that put something into the draft: what is typed is saved before. */
@Named
@RequestScoped
public class LeaveView {
    private static final Set<String> PAGES = Set.of("intake", "known-parties", "draft-file");

    @Inject
    EditView edit;

    /** Stays where the saving did not come through; the form says why. */
    public @Nullable String to(String page) {
        if (!PAGES.contains(page)) {
            throw new IllegalArgumentException("no such page");
        }
        return edit.save() ? "/exchange/filing/" + page + ".xhtml?faces-redirect=true&id=" + edit.getId() : null;
    }
}
