package jp.todoke.filing.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** Which of the many parties, wallets and transactions of a draft are on the page: filtered by words, a page at a time. */
@Named
@ViewScoped
public class CardsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EditView edit;

    @Inject
    Language language;

    private final HashMap<String, String> words = new HashMap<>();
    /** The cards that hold the words, as they stood when last asked: a page must not change under what is typed on it. */
    private final HashMap<String, ArrayList<Integer>> found = new HashMap<>();

    private final HashMap<String, Integer> from = new HashMap<>();
    private @Nullable String aside;

    /** Where the server has forgotten the page, those cards are on it again that were open: to their fields it binds. */
    @PostConstruct
    void comeBack() {
        LostPage.ofRequest().ifPresent(lost -> {
            for (String list : Places.CARDS.keySet()) {
                List<Integer> open = lost.open().stream()
                        .filter(pointer -> Places.isCard(pointer) && pointer.startsWith("/" + list + "/"))
                        .map(Places::index)
                        .toList();
                int start = open.isEmpty() ? 0 : open.get(0) - open.get(0) % CardList.PAGE;
                from.put(list, start);
                if (open.stream().anyMatch(index -> index >= start + CardList.PAGE)) {
                    found.put(list, new ArrayList<>(open));
                }
            }
        });
    }

    /** The cards of {@code parties}, {@code wallets} or {@code transactions}. */
    public CardList of(String list) {
        int found = found(list).size();
        int size = edit.tree().list("/" + list).size();
        return new CardList(list, size, found, start(list, found), CardList.stretches(onPage(list)));
    }

    /** Which cards are on the page, in words. */
    public String extent(String list) {
        CardList cards = of(list);
        return language.texts()
                .get(
                        cards.isFiltered() ? "filing.page.cardsFound" : "filing.page.cardsShown",
                        cards.first(),
                        cards.last(),
                        cards.found(),
                        cards.total());
    }

    List<CardList.Card> onPage(String list) {
        List<Integer> found = found(list);
        int size = edit.tree().list("/" + list).size();
        int start = start(list, found.size());
        return found.subList(start, Math.min(start + CardList.PAGE, found.size())).stream()
                .map(index -> card("/" + list + "/" + index, size))
                .toList();
    }

    /** The card that is being made beside a field which refers to it, as a list of one; mostly empty. */
    public List<CardList.Card> beside(String list) {
        String at = aside;
        return at == null || !at.startsWith("/" + list + "/") || edit.tree().at(at) == null
                ? List.of()
                : List.of(card(at, edit.tree().list("/" + list).size()));
    }

    public String words(String list) {
        return words.getOrDefault(list, "");
    }

    void filter(String list, String wanted) {
        words.put(list, wanted);
        from.remove(list);
        refresh(list);
    }

    /** After others changed the draft. */
    void refresh() {
        Places.CARDS.keySet().forEach(this::refresh);
    }

    /** After cards came, went or moved: looks again which of them hold the words. */
    void refresh(String list) {
        String wanted = folded(words(list));
        found.remove(list);
        if (!wanted.isEmpty()) {
            List<Map<String, @Nullable Object>> parts = edit.tree().parts("/" + list);
            found.put(
                    list,
                    IntStream.range(0, parts.size())
                            .filter(i -> folded(said(parts.get(i))).contains(wanted))
                            .boxed()
                            .collect(Collectors.toCollection(ArrayList::new)));
        }
    }

    void turn(String list, boolean forward) {
        from.merge(list, forward ? CardList.PAGE : -CardList.PAGE, (at, step) -> Math.max(0, at + step));
    }

    /** Puts the card in which this place lies on the page, open where there is something to see in it. */
    void reveal(String pointer, boolean open) {
        String card = Places.card(pointer);
        if (card.isEmpty() || edit.tree().at(card) == null) {
            return;
        }
        String list = Places.name(Places.parent(card));
        refresh(list);
        int at = found(list).indexOf(Places.index(card));
        if (at < 0) {
            filter(list, "");
            at = Places.index(card);
        }
        from.put(list, at - at % CardList.PAGE);
        if (open) {
            edit.tree().open(card);
        }
    }

    /** The open cards on the page, whose headings follow what is typed. */
    public List<CardList.Card> getOpenCards() {
        return Places.CARDS.keySet().stream()
                .flatMap(list -> onPage(list).stream())
                .filter(CardList.Card::open)
                .toList();
    }

    /** The cards on the page, each with whether it stands open. */
    Map<String, Boolean> onPage() {
        Map<String, Boolean> cards = new HashMap<>();
        for (String list : Places.CARDS.keySet()) {
            for (CardList.Card card : onPage(list)) {
                cards.put(card.at(), card.open() || card.at().equals(aside));
            }
        }
        return cards;
    }

    void putAside(@Nullable String pointer) {
        aside = pointer;
    }

    @Nullable
    String aside() {
        return aside;
    }

    private int start(String list, int found) {
        int last = found == 0 ? 0 : (found - 1) / CardList.PAGE * CardList.PAGE;
        return Math.min(from.getOrDefault(list, 0), last);
    }

    private CardList.Card card(String at, int size) {
        Map<String, @Nullable Object> part = edit.tree().part(at);
        int index = Places.index(at);
        boolean open = edit.tree().isOpen(at) && !at.equals(aside);
        return new CardList.Card(
                at, Reference.text(part, "ref"), title(part), index == 0, index == size - 1, open, part);
    }

    private String title(Map<?, ?> part) {
        return Reference.label(edit.tree(), part, language.getLocale());
    }

    private List<Integer> found(String list) {
        int size = edit.tree().list("/" + list).size();
        List<Integer> kept = found.get(list);
        return kept == null
                ? IntStream.range(0, size).boxed().toList()
                : kept.stream().filter(i -> i < size).toList();
    }

    /** What a card is found by: its title, and every text it says. */
    private String said(Map<?, ?> part) {
        StringBuilder said = new StringBuilder(title(part));
        gather(part, said);
        return said.toString();
    }

    private static void gather(@Nullable Object branch, StringBuilder said) {
        if (branch instanceof Map<?, ?> map) {
            map.values().forEach(value -> gather(value, said));
        } else if (branch instanceof List<?> list) {
            list.forEach(value -> gather(value, said));
        } else if (branch instanceof String text && !text.isEmpty()) {
            said.append('\n').append(text);
        }
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
