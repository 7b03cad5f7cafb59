package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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

    /** Every place where two contents differ, in the order of the places. */
    static List<Difference> between(DraftTree mine, DraftTree theirs, Texts texts) {
        Map<String, String> here = new TreeMap<>();
        Map<String, String> there = new TreeMap<>();
        gather("", mine.root(), here);
        gather("", theirs.root(), there);
        Set<String> places = new TreeSet<>(here.keySet());
        places.addAll(there.keySet());
        return places.stream()
                .filter(place -> !Objects.equals(here.get(place), there.get(place)))
                .map(place -> new Difference(
                        place,
                        new PlaceWords(here.containsKey(place) ? mine : theirs, texts).of(place),
                        shown(here.getOrDefault(place, ""), texts),
                        shown(there.getOrDefault(place, ""), texts)))
                .toList();
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
