package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.Finding;

/** Which cards stand open, as far as it is not said card by card: all of a list, or none but those with work left. */
@Named
@ViewScoped
public class OpenCards implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EditView edit;

    @Inject
    CardsView cards;

    /** The lists whose cards stay open, since their writer opened them all. */
    private final HashSet<String> kept = new HashSet<>();

    /** Opens every card of the list on the page, and leaves them open when they are done. */
    void openAll(String list) {
        cards.onPage(list).forEach(card -> edit.tree().open(card.at()));
        kept.add(list);
    }

    void closeAll(String list) {
        cards.onPage(list).forEach(card -> edit.tree().close(card.at()));
        kept.remove(list);
    }

    /** Closes the cards in which nothing is left to fill in or correct, but for the one just begun; the lists that changed. */
    Set<String> closeDone(String begun) {
        Set<String> undone = edit.findings().stream()
                .filter(Finding::fatal)
                .map(finding -> Places.card(finding.pointer()))
                .collect(Collectors.toSet());
        Set<String> changed = new HashSet<>();
        for (CardList.Card card : cards.getOpenCards()) {
            String list = Places.name(Places.parent(card.at()));
            if (!card.at().equals(begun) && !undone.contains(card.at()) && !kept.contains(list)) {
                edit.tree().close(card.at());
                changed.add(list);
            }
        }
        return changed;
    }
}
