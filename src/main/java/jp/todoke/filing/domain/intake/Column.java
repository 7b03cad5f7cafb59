package jp.todoke.filing.domain.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jp.todoke.filing.Shape;

/**
 * What a column of a table can be.
 *
 * @param key its name in mappings
 * @param places where its text goes, as JSON Pointers within the part; a wallet's address goes where the wallet is named
 * @param field the field of the content that says what may stand there
 * @param words headings by which it is known, Japanese then English; the first of each is its label
 */
public record Column(String key, List<String> places, Shape.Field field, List<String> words) {

    public Column {
        places = List.copyOf(places);
        words = List.copyOf(words);
    }

    /** {@code key | places | Japanese headings | English headings}, each list with commas. */
    static Column read(Class<? extends Record> part, String line) {
        String[] cells = line.split("\\|");
        List<String> places = list(cells[1]);
        List<String> japanese = list(cells[2]);
        List<String> english = list(cells[3]);
        List<String> words = new ArrayList<>(List.of(japanese.get(0), english.get(0)));
        words.addAll(japanese.subList(1, japanese.size()));
        words.addAll(english.subList(1, english.size()));
        return new Column(cells[0].strip(), places, field(part, places.get(0)), words);
    }

    /** How it is called in templates, previews and menus. */
    public String label(Locale locale) {
        return locale.getLanguage().equals("en") ? words.get(1) : words.get(0);
    }

    /** Whether a heading means this column. */
    boolean isCalled(String heading) {
        String wanted = folded(heading);
        return folded(key).equals(wanted)
                || words.stream().anyMatch(word -> folded(word).equals(wanted));
    }

    /** Whether its text names a wallet by its address. */
    public boolean isWallet() {
        return places.get(0).endsWith("/wallet");
    }

    /** Whether its text names a party who gives or takes, or a wallet that does, by its reference. */
    public boolean isSide() {
        return places.get(0).matches("/(from|to)/0/party");
    }

    /** Whether many rows may well say the same here: codes, yes or no, whom they name, reasons. */
    public boolean isShared() {
        return isSide()
                || field.holds() == Shape.Holds.FLAG
                || field.codes().isPresent()
                || Set.of("network", "noTxIdReason", "reasonNotCompleted").contains(key);
    }

    /** Headings are compared without width, case, spaces, signs and what stands in brackets. */
    static String folded(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[\\s_/.:*#・-]", "");
    }

    private static List<String> list(String cell) {
        return Arrays.stream(cell.split(",")).map(String::strip).toList();
    }

    private static Shape.Field field(Class<? extends Record> part, String place) {
        Shape shape = Shape.of(part);
        Shape.Field field = null;
        for (String step : place.substring(1).split("/")) {
            if (!step.matches("[0-9]+")) {
                field = shape.field(step).orElseThrow(() -> new IllegalArgumentException("no field at " + place));
                shape = field.part() == null ? shape : Shape.of(field.part());
            }
        }
        if (field == null) {
            throw new IllegalArgumentException("no field at " + place);
        }
        return field;
    }
}
