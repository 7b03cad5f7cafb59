package jp.todoke.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Names a place of a content in words: {@code 関係者 p1 › 氏名（カナ）} for {@code /parties/0/person/kana}. The form and
 * whatever is read afterwards name it alike.
 */
public final class PlaceName {
    private final Function<String, @Nullable String> references;
    private final Texts texts;

    /**
     * @param references the own reference of the part at a pointer such as {@code /parties/0}; null or blank where it has none
     */
    public PlaceName(Function<String, @Nullable String> references, Texts texts) {
        this.references = references;
        this.texts = texts;
    }

    static PlaceName in(FilingContent content, Texts texts) {
        return new PlaceName(pointer -> reference(content, pointer), texts);
    }

    private static @Nullable String reference(FilingContent content, String pointer) {
        String[] steps = pointer.split("/", -1);
        if (steps.length != 3 || !steps[2].matches("[0-9]{1,4}")) {
            return null;
        }
        int at = Integer.parseInt(steps[2]);
        return switch (steps[1]) {
            case "parties" ->
                at < content.parties().size() ? content.parties().get(at).ref() : null;
            case "wallets" ->
                at < content.wallets().size() ? content.wallets().get(at).ref() : null;
            case "transactions" ->
                at < content.transactions().size()
                        ? content.transactions().get(at).ref()
                        : null;
            default -> null;
        };
    }

    /** @param pointer a JSON Pointer (RFC 6901); empty for the whole */
    public String of(String pointer) {
        List<String> words = new ArrayList<>();
        Shape shape = Shape.ofContent();
        StringBuilder place = new StringBuilder();
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            place.append('/').append(step);
            if (step.matches("[0-9]+") && !words.isEmpty()) {
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
        String ref = references.apply(place);
        boolean counted = ref == null || ref.isBlank();
        return counted && index.length() < 10 ? Integer.toString(Integer.parseInt(index) + 1) : String.valueOf(ref);
    }
}
