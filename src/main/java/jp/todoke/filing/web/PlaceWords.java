package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.Shape;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** Names a place of a content in words: {@code 関係者 p1 › 氏名（カナ）} for {@code /parties/0/person/kana}. */
class PlaceWords {
    private final DraftTree tree;
    private final Texts texts;

    PlaceWords(DraftTree tree, Texts texts) {
        this.tree = tree;
        this.texts = texts;
    }

    String of(String pointer) {
        List<String> words = new ArrayList<>();
        Shape shape = Shape.ofContent();
        StringBuilder place = new StringBuilder();
        for (String step : Places.steps(pointer)) {
            place.append('/').append(step);
            if (step.matches("[0-9]+")) {
                int last = words.size() - 1;
                words.set(last, words.get(last) + " " + number(place.toString(), step));
                continue;
            }
            Shape.Field field = shape.field(step).orElse(null);
            if (field == null) {
                break;
            }
            // A single part (person, account) only says what its party is.
            if (field.holds() != Shape.Holds.PART || place.toString().equals(pointer)) {
                words.add(texts.get(field.label()));
            }
            shape = field.part() == null ? shape : Shape.of(field.part());
        }
        return words.isEmpty() ? texts.get("filing.page.whole") : String.join(" › ", words);
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

    /** The part's own reference where it has one, else its number in the list, from 1. */
    private String number(String place, String index) {
        Object part = tree.at(place);
        Object reference = part instanceof Map<?, ?> map ? map.get("ref") : null;
        return reference instanceof String ref && !ref.isBlank() ? ref : Integer.toString(Integer.parseInt(index) + 1);
    }
}
