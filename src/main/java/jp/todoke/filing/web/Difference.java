package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A place where what is typed here and what somebody else saved differ.
 *
 * @param place where, in words
 * @param mine what is typed here, empty where nothing
 * @param theirs what the other person saved, empty where nothing
 */
public record Difference(String place, String mine, String theirs) {

    /** All differences, in the order of the places. */
    static List<Difference> between(DraftTree mine, DraftTree theirs, Texts texts) {
        Map<String, String> here = new TreeMap<>();
        Map<String, String> there = new TreeMap<>();
        gather("", mine.root(), here);
        gather("", theirs.root(), there);
        Map<String, String> all = new TreeMap<>(here);
        all.putAll(there);
        List<Difference> differences = new ArrayList<>();
        for (String pointer : all.keySet()) {
            String typed = here.getOrDefault(pointer, "");
            String saved = there.getOrDefault(pointer, "");
            if (!typed.equals(saved)) {
                PlaceWords words = new PlaceWords(here.containsKey(pointer) ? mine : theirs, texts);
                differences.add(new Difference(words.of(pointer), shown(typed, texts), shown(saved, texts)));
            }
        }
        return differences;
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
