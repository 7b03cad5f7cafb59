package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.PlaceName;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** Names the places of a draft in words, and lists those of which something is said. */
class PlaceWords {
    private final PlaceName name;

    PlaceWords(DraftTree tree, Texts texts) {
        name = new PlaceName(place -> reference(tree, place), texts);
    }

    String of(String pointer) {
        return name.of(pointer);
    }

    /**
     * The places at which something is said, by their words, and the parts they belong to. Where there are more than
     * {@code most}, parts only.
     */
    static Map<String, String> places(DraftTree tree, Texts texts, int most) {
        PlaceWords words = new PlaceWords(tree, texts);
        List<String> pointers = new ArrayList<>();
        gather("", tree.root(), pointers, Integer.MAX_VALUE);
        if (pointers.size() > most) {
            pointers.clear();
            gather("", tree.root(), pointers, 2);
        }
        Map<String, String> places = new LinkedHashMap<>();
        pointers.forEach(pointer -> places.putIfAbsent(words.of(pointer), pointer));
        return places;
    }

    private static void gather(String pointer, @Nullable Object branch, List<String> pointers, int depth) {
        boolean said = branch instanceof String text ? !text.isBlank() : branch instanceof Boolean;
        boolean part = branch instanceof Map<?, ?> && pointer.matches(".*/[0-9]+");
        if (!pointer.isEmpty() && (said || part)) {
            pointers.add(pointer);
        }
        if (depth > 0 && branch instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                if (!String.valueOf(key).startsWith("#")) {
                    gather(pointer + "/" + key, value, pointers, depth - 1);
                }
            });
        } else if (depth > 0 && branch instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                gather(pointer + "/" + i, list.get(i), pointers, depth - 1);
            }
        }
    }

    private static @Nullable String reference(DraftTree tree, String place) {
        return tree.at(place) instanceof Map<?, ?> part && part.get("ref") instanceof String ref ? ref : null;
    }
}
