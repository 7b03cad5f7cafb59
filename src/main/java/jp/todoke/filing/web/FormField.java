package jp.todoke.filing.web;

import java.util.Optional;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;

/**
 * How one field of a content is shown on a page.
 *
 * @param widget which of the variants of {@code filing:field} draws it
 * @param label text key of its name
 * @param unknowable whether a tick beside it says that it was asked for and is not known
 * @param list id of its code list, empty where it has none
 */
public record FormField(Widget widget, String label, boolean required, boolean unknowable, String list, int max) {
    /** More codes than this are searched instead of shown as radio buttons. */
    private static final int RADIOS = 5;

    /** The variants of a field. */
    public enum Widget {
        TEXT,
        LINES,
        DATE,
        INSTANT,
        NUMBER,
        YEN,
        FLAG,
        RADIO,
        /** A code, or a party or wallet: typed with proposals, searched by code and word in both languages. */
        CHOICE,
        /** Several of them, each in a field of its own. */
        CHOICES,
        /** One text a line. */
        TEXTS
    }

    static FormField of(Shape.Field field) {
        String list = field.codes().map(CodeList::id).orElse("");
        // A network that the portal does not know may be named freely, so it is no code of a list.
        String proposals = field.name().equals("network") ? "NETWORK" : list;
        return new FormField(
                widget(field), field.label(), field.required(), field.unknowable(), proposals, field.max());
    }

    private static Widget widget(Shape.Field field) {
        Optional<CodeList> codes = field.codes();
        if (field.holds() == Shape.Holds.FLAG) {
            return Widget.FLAG;
        } else if (field.holds() == Shape.Holds.TEXTS) {
            return Branches.hasSlots(field) ? Widget.CHOICES : Widget.TEXTS;
        } else if (field.name().equals("network")) {
            return Widget.CHOICE;
        } else if (codes.isPresent()) {
            return codes.get().codes().size() <= RADIOS ? Widget.RADIO : Widget.CHOICE;
        }
        return of(field.kind());
    }

    private static Widget of(Said.Kind kind) {
        return switch (kind) {
            case TEXT, FIELD -> Widget.TEXT;
            case LINES -> Widget.LINES;
            case DATE, PARTIAL_DATE -> Widget.DATE;
            case INSTANT -> Widget.INSTANT;
            case YEN -> Widget.YEN;
            case AMOUNT, NUMBER -> Widget.NUMBER;
            case REF -> Widget.CHOICE;
        };
    }

    /** Long texts on one line (e-mail and web addresses) have a wide field. */
    public boolean isWide() {
        return max > 255 - 2 && widget == Widget.TEXTS || label.endsWith(".email");
    }

    public boolean is(String name) {
        return widget == Widget.valueOf(name);
    }
}
