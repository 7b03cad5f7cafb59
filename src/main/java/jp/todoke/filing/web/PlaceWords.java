package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.Shape;
import jp.todoke.platform.text.Texts;

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

    /** The part's own reference where it has one, else its number in the list, from 1. */
    private String number(String place, String index) {
        Object part = tree.at(place);
        Object reference = part instanceof Map<?, ?> map ? map.get("ref") : null;
        return reference instanceof String ref && !ref.isBlank() ? ref : Integer.toString(Integer.parseInt(index) + 1);
    }
}
