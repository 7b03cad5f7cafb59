package jp.todoke.filing.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.Shape;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The parts of the draft being written: added, copied, taken away, put back, opened, closed, referred to. */
@Named
@ViewScoped
public class PartsView implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final Pattern PLACE = Pattern.compile("(/[A-Za-z]{1,40}|/[0-9]{1,4}){1,8}");

    @Inject
    EditView edit;

    @Inject
    NextPlace next;

    @Inject
    Language language;

    private @Nullable String removedFrom;
    private @Nullable Serializable removed;

    private void add(String listPointer) {
        next.is(edit.tree().add(listPointer));
        edit.save();
    }

    private void copy(String pointer) {
        next.is(edit.tree().copy(pointer));
        edit.save();
    }

    private void remove(String pointer) {
        removedFrom = pointer;
        removed = (Serializable) edit.tree().remove(pointer);
        next.is(NextPlace.REMOVED);
        edit.save();
    }

    public void undoRemoval() {
        if (removedFrom != null) {
            edit.tree().putBack(removedFrom, removed);
            next.is(removedFrom);
            removedFrom = null;
            removed = null;
            edit.save();
        }
    }

    private void open(String pointer) {
        edit.tree().open(pointer);
        next.is(pointer);
    }

    /**
     * What the small buttons of the form ask for: parameters {@code act} and {@code at}, a place. One command for all of
     * them keeps a filing with hundreds of parts light. A place that is no more is left alone.
     */
    public void act() {
        Map<String, String> asked =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        String at = asked.getOrDefault("at", "");
        if (!PLACE.matcher(at).matches() || edit.tree().at(at) == null) {
            return;
        }
        switch (asked.getOrDefault("act", "")) {
            case "open" -> open(at);
            case "close" -> close(at);
            case "add" -> add(at);
            case "copy" -> copy(at);
            case "remove" -> remove(at);
            default -> {}
        }
    }

    private void close(String pointer) {
        edit.tree().close(pointer);
        next.is(pointer);
        edit.save();
    }

    /** What was typed is saved, and the form drawn anew, since other fields are asked now. */
    public void redraw() {
        edit.save();
    }

    /** Puts the sum of the suspicious transactions into the total. */
    public void sumUp() {
        BigDecimal sum = edit.tree().list("/transactions").stream()
                .map(t -> t instanceof Map<?, ?> map && Boolean.TRUE.equals(map.get("isSuspicious"))
                        ? String.valueOf(map.get("amountJpy"))
                        : "")
                .filter(yen -> yen.matches("[0-9]{1,15}"))
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        edit.getTree().put("totalAmountJpy", sum.toPlainString());
        next.is("/totalAmountJpy");
        edit.save();
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

    /** Parties, wallets or transactions to refer to. */
    public List<Reference> references(String list) {
        return Reference.of(edit.tree(), list, language.getLocale());
    }

    /** Choices of a menu; a reference to nothing stays choosable, so that it is seen and can be mended. */
    public List<SelectItem> choices(String list, @Nullable Object current) {
        List<SelectItem> items = new ArrayList<>();
        references(list).forEach(r -> items.add(new SelectItem(r.ref(), (r.ref() + " " + r.label()).strip())));
        if (current instanceof String ref
                && !ref.isEmpty()
                && items.stream().noneMatch(item -> item.getValue().equals(ref))) {
            items.add(new SelectItem(ref, language.texts().get("filing.page.unknownReference", ref)));
        }
        return items;
    }

    /** Whether anything is said at this place. */
    public boolean says(String pointer) {
        return !edit.tree().isBlank(pointer);
    }

    /** What this part is called in few words. */
    public String title(Map<?, ?> part) {
        return Reference.label(part, language.getLocale());
    }

    public boolean isOpen(String pointer) {
        return edit.tree().isOpen(pointer);
    }

    /** The place from which something was taken that can be put back. */
    public @Nullable String getRemovedFrom() {
        return removedFrom;
    }
}
