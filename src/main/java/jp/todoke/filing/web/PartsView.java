package jp.todoke.filing.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.Shape;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;
import org.primefaces.PrimeFaces;

/** The parts of the draft being written: added, copied, moved, taken away, put back, opened, closed, referred to. */
@Named
@ViewScoped
public class PartsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z]{1,40}|/[0-9]{1,4}){1,8}");
    private static final Set<String> MADE_BESIDE = Set.of("parties", "wallets");

    @Inject
    EditView edit;

    @Inject
    CardsView cards;

    @Inject
    OpenCards openCards;

    @Inject
    FindingAnswers answers;

    @Inject
    DesignationsView designations;

    @Inject
    NextPlace next;

    @Inject
    Language language;

    private @Nullable String removedFrom;
    private @Nullable Serializable removed;
    /** The field beside which a new party or wallet is being made. */
    private @Nullable String askedBy;

    /**
     * What the small buttons of the form ask for: parameters {@code act}, {@code at} (a place) and {@code value}. One
     * command for all of them keeps a filing with hundreds of parts light. A place that is no more is left alone.
     */
    public void act() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String at = asked.getOrDefault("at", "");
        String act = asked.getOrDefault("act", "");
        // A field that one is led to, or that is to refer to something new, may still be empty.
        String there = (act.equals("new") || act.equals("open")) && at.contains("/") ? Places.parent(at) : at;
        if (PLACE.matcher(at).matches() && edit.tree().at(there) != null) {
            DraftTree before = edit.tree();
            act(act, at, asked.getOrDefault("value", ""));
            if (edit.tree() == before) {
                redraw(at);
            } else {
                // What others saved came along, at whatever place.
                cards.refresh();
                PrimeFaces.current().ajax().update("form");
            }
        }
    }

    /** What was typed is saved, and the form drawn anew, since other fields are asked now. */
    public void redraw() {
        edit.save();
    }

    private void act(String act, String at, String value) {
        DraftParts parts = new DraftParts(edit.tree());
        switch (act) {
            case "open" -> show(at);
            case "close" -> close(at);
            case "openAll" -> openCards.openAll(Places.name(at));
            case "closeAll" -> openCards.closeAll(Places.name(at));
            case "add" -> begin(parts.add(at), "filing.page.told.added");
            case "account" -> begin(parts.addAccount(at), "filing.page.told.added");
            case "copy" -> begin(parts.copy(at), "filing.page.told.copied");
            case "up" -> move(parts, at, -1);
            case "down" -> move(parts, at, 1);
            case "remove" -> remove(parts, at);
            case "tidy" -> answers.tidy(at);
            case "takeOut" -> answers.takeOut(at);
            case "isNone" -> answers.sayItIsNone(at);
            case "new" -> makeBeside(parts, at, value);
            case "back" -> goBack();
            case "seek" -> designations.seek(at, value);
            case "link" -> designations.link(at, value);
            case "filter" -> cards.filter(Places.name(at), value);
            case "turn" -> cards.turn(Places.name(at), value.equals("next"));
            default -> edit.save();
        }
    }

    private void show(String pointer) {
        cards.reveal(pointer, true);
        next.is(pointer);
    }

    private void close(String pointer) {
        edit.tree().close(pointer);
        next.is(pointer);
        edit.save();
    }

    /** A new card: those that are done give their room to it. */
    private void begin(String pointer, String told) {
        arrive(pointer, told);
        openCards.closeDone(pointer).forEach(list -> PrimeFaces.current().ajax().update("form:cards-" + list));
    }

    private void arrive(String pointer, String told) {
        cards.reveal(pointer, true);
        next.is(pointer);
        next.tell(told, called(pointer));
        edit.save();
    }

    private void move(DraftParts parts, String pointer, int by) {
        String now = parts.move(pointer, by);
        cards.reveal(now, false);
        next.is(now);
        next.tell(
                "filing.page.told.moved",
                called(now),
                Places.index(now) + 1,
                edit.tree().list(Places.parent(now)).size());
        edit.save();
    }

    private void remove(DraftParts parts, String pointer) {
        next.tell("filing.page.told.removed", called(pointer));
        removedFrom = pointer;
        removed = (Serializable) parts.remove(pointer);
        next.is(NextPlace.REMOVED);
        edit.save();
    }

    public void undoRemoval() {
        if (removedFrom != null) {
            new DraftParts(edit.tree()).putBack(removedFrom, removed);
            arrive(removedFrom, "filing.page.told.restored");
            removedFrom = null;
            removed = null;
        }
    }

    /** A party or wallet that a transaction needs and that is not there yet: made without leaving the transaction. */
    private void makeBeside(DraftParts parts, String field, String list) {
        boolean known =
                edit.tree().at(Places.parent(field)) instanceof Map<?, ?> part && part.containsKey(Places.name(field));
        if (known && MADE_BESIDE.contains(list)) {
            String made = parts.add("/" + list);
            edit.tree().close(made);
            edit.tree().say(field, edit.tree().part(made).get("ref"));
            askedBy = field;
            cards.putAside(made);
            next.is(made);
            next.tell("filing.page.told.added", called(made));
            edit.save();
        }
    }

    private void goBack() {
        String made = cards.aside();
        cards.putAside(null);
        if (made != null) {
            cards.reveal(made, false);
            redraw(made);
        }
        if (askedBy != null) {
            next.is(askedBy);
            redraw(askedBy);
        }
        edit.save();
    }

    private String called(String pointer) {
        return new PlaceWords(edit.tree(), language.texts()).of(pointer);
    }

    /** Only the list in which something happened is drawn anew; what lies in no card is drawn with the whole form. */
    private void redraw(String pointer) {
        String list = Places.steps(pointer).get(0);
        if (!Places.CARDS.containsKey(list)) {
            PrimeFaces.current().ajax().update("form");
            return;
        }
        PrimeFaces.current().ajax().update("form:cards-" + list, "form:beside");
        if (cards.aside() != null) {
            PrimeFaces.current().ajax().update("form:cards-parties", "form:cards-wallets");
        }
    }

    /** Check boxes of a list of codes: {@code partsView.chosen('offences', 'OFFENCE')['FRA']}. */
    public Map<String, Boolean> chosen(String field, String list) {
        return ChosenCodes.of(edit.tree().list("/" + field), CodeLists.of(list));
    }

    /** Ticks of what is not known of a part: {@code partsView.unknown(node)['kana']}. */
    @SuppressWarnings("unchecked")
    public Map<String, Boolean> unknown(Map<?, ?> part) {
        return part.get(Shape.UNKNOWN) instanceof List<?> names
                ? new ChosenCodes((List<@Nullable Object>) names, List.of())
                : Map.of();
    }

    /** Parties or wallets to refer to, and the transactions on the page: what fields and headings are called by. */
    public List<Reference> references(String list) {
        return Reference.of(edit.tree(), list, language.getLocale());
    }

    /** Whether anything is said at this place. */
    public boolean says(String pointer) {
        return !edit.tree().isBlank(pointer);
    }

    /** The place from which something was taken that can be put back. */
    public @Nullable String getRemovedFrom() {
        return removedFrom;
    }
}
