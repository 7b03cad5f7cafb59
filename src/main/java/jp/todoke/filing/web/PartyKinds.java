package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parts of a party its card draws: that of the kind which is chosen, and any other that holds something, since nothing
 * is hidden or lost by choosing another kind. Once drawn a part stays on the page, so that what was typed before the choice
 * still arrives with it; while it is empty and does not apply, the browser keeps it out of sight.
 */
@Named
@RequestScoped
public class PartyKinds {
    /** A mark of the page in the party's map. */
    private static final String DRAWN = "#drawn";

    private static final Map<String, String> PARTS =
            Map.of("PERSON", "person", "ENTITY", "entity", "ACCOUNT", "account", "UNIDENTIFIED", "description");

    /** {@code #{partyKinds.draws(node, 'PERSON')}}. */
    @SuppressWarnings("unchecked")
    public boolean draws(@Nullable Map<String, @Nullable Object> party, String kind) {
        if (party == null) {
            return false;
        }
        Set<String> drawn = (Set<String>) party.computeIfAbsent(DRAWN, mark -> new HashSet<String>());
        if (kind.equals(party.get("subjectKind")) || !Branches.isBlank(party.get(PARTS.get(kind)))) {
            drawn.add(kind);
        }
        return drawn.contains(kind);
    }
}
