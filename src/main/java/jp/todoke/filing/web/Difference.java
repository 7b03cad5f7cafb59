package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import jp.todoke.filing.Collision;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A place where what is typed here and what somebody else saved collide, in words.
 *
 * @param id names it when it is decided
 * @param place where, in words
 * @param mine what is typed here, empty where nothing
 * @param theirs what the other person saved, empty where nothing
 */
public record Difference(String id, String place, String mine, String theirs) {
    private static final int LONGEST = 1_000;

    /**
     * The collisions in words.
     *
     * @param mine what the page shows
     * @param theirs what is stored
     */
    static List<Difference> of(List<Collision> collisions, DraftTree mine, DraftTree theirs, Texts texts) {
        List<Difference> differences = new ArrayList<>();
        for (Collision collision : collisions) {
            boolean here = collision.place().equals(collision.pointer());
            differences.add(new Difference(
                    collision.place(),
                    new PlaceWords(here ? mine : theirs, texts).of(collision.pointer()),
                    said(collision.mine(), texts),
                    said(collision.theirs(), texts)));
        }
        return differences;
    }

    /** All that a part says, one line each; where it says nothing, that it was taken away. */
    private static String said(@Nullable Object branch, Texts texts) {
        if (branch instanceof Map<?, ?> || branch instanceof List<?>) {
            Map<String, String> leaves = new TreeMap<>();
            gather("", branch, leaves);
            String all =
                    leaves.values().stream().map(said -> shown(said, texts)).collect(Collectors.joining("\n"));
            return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
        }
        return branch == null ? "" : shown(branch.toString(), texts);
    }

    private static String shown(String said, Texts texts) {
        return switch (said) {
            case "true" -> texts.get("filing.page.yes");
            case "false" -> texts.get("filing.page.no");
            default -> said;
        };
    }

    private static void gather(String pointer, @Nullable Object branch, Map<String, String> leaves) {
        if (branch instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!String.valueOf(key).startsWith("#")) {
                    gather(pointer + "/" + key, value, leaves);
                }
            });
        } else if (branch instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                gather(pointer + "/" + i, list.get(i), leaves);
            }
        } else if (branch != null && !branch.toString().isBlank()) {
            leaves.put(pointer, branch.toString());
        }
    }
}
