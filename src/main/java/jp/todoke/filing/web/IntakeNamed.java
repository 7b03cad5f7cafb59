package jp.todoke.filing.web;

import jakarta.faces.model.SelectItem;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Said;
import jp.todoke.filing.domain.intake.Column;

/** Parties and wallets of the draft that rows may name by their references. */
public class IntakeNamed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final ArrayList<SelectItem> parties;
    private final ArrayList<SelectItem> wallets;

    IntakeNamed(FilingContent draft, Locale locale) {
        DraftTree tree = DraftTree.of(draft);
        parties = items(Reference.of(tree, "parties", locale));
        wallets = items(Reference.of(tree, "wallets", locale));
    }

    /** Those that may stand in this column. */
    List<SelectItem> of(Column column) {
        List<SelectItem> items = new ArrayList<>();
        if (column.field().kind() == Said.Kind.REF && !column.isWallet()) {
            items.addAll(parties);
        }
        if (column.isSide()) {
            items.addAll(wallets);
        }
        return items;
    }

    /** A reference with what tells it from others; empty where it is none of the draft. */
    Optional<String> words(String ref) {
        return Stream.concat(parties.stream(), wallets.stream())
                .filter(item -> ref.equals(item.getValue()))
                .map(SelectItem::getLabel)
                .findFirst();
    }

    private static ArrayList<SelectItem> items(List<Reference> references) {
        ArrayList<SelectItem> items = new ArrayList<>();
        references.forEach(
                named -> items.add(new SelectItem(named.ref(), (named.ref() + " " + named.label()).strip())));
        return items;
    }
}
