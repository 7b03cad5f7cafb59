package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.filing.CodeList;
import jp.todoke.filing.CodeLists;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.intake.Column;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.domain.intake.Table;
import jp.todoke.platform.text.Texts;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** What the page of a table asks: limits, and what its menus let choose from. */
@Named("intake")
@RequestScoped
public class IntakeWords {
    @Inject
    Language language;

    /** How many parts of this kind a filing can hold. */
    static int most(Columns columns) {
        return Shape.ofContent().field(columns.list()).orElseThrow().items();
    }

    static int there(Columns columns, FilingContent content) {
        return switch (columns) {
            case TRANSACTIONS -> content.transactions().size();
            case WALLETS -> content.wallets().size();
            case PARTIES -> content.parties().size();
        };
    }

    public int most(String columns) {
        return most(Columns.valueOf(columns));
    }

    public int getMegabytes() {
        return Table.MOST_BYTES / 1_000_000;
    }

    public List<Columns> getKinds() {
        return List.of(Columns.values());
    }

    public String label(Column column) {
        return column.label(language.getLocale());
    }

    /** What a column can be. */
    public List<SelectItem> choices(Columns columns) {
        return columns.all().stream()
                .map(column -> new SelectItem(column.key(), label(column)))
                .toList();
    }

    /**
     * Words to choose from; none where the column takes any text.
     *
     * @param named what rows may name
     */
    public List<SelectItem> words(Column column, IntakeNamed named) {
        List<SelectItem> items = named.of(column);
        if (column.field().holds() == Shape.Holds.FLAG) {
            items.add(new SelectItem("yes", language.texts().get("filing.page.yes")));
            items.add(new SelectItem("no", language.texts().get("filing.page.no")));
        } else if (column.key().equals("network")) {
            add(items, CodeLists.of("NETWORK"));
        } else {
            column.field().codes().ifPresent(list -> add(items, list));
        }
        if (column.field().unknowable() && !items.isEmpty()) {
            items.add(new SelectItem(Shape.UNKNOWN, notKnown()));
        }
        return items;
    }

    /** The same, with what the cell says now first: it stays until something else is chosen. */
    public List<SelectItem> mends(Column column, @Nullable String said, IntakeNamed named) {
        List<SelectItem> items = words(column, named);
        String now = Objects.requireNonNullElse(said, "");
        if (!items.isEmpty() && items.stream().noneMatch(item -> now.equals(item.getValue()))) {
            items.add(0, new SelectItem(now, now.isBlank() ? language.texts().get("filing.intake.choose") : now));
        }
        return items;
    }

    /** What the columns are called, such as "From, To". */
    public String labels(Columns columns, Collection<String> keys) {
        return columns.all().stream()
                .filter(column -> keys.contains(column.key()))
                .map(this::label)
                .collect(Collectors.joining(language.texts().get("filing.intake.comma")));
    }

    /** What a cell says; the words of a code or of a reference where it was chosen here. */
    public String said(Column column, @Nullable String said, IntakeNamed named) {
        String now = Objects.requireNonNullElse(said, "");
        return words(column, named).stream()
                .filter(item -> now.equals(item.getValue()))
                .map(SelectItem::getLabel)
                .findFirst()
                .orElse(now);
    }

    /** How a cell was read, in words; empty where the cell says just that. */
    public String read(Column column, @Nullable String said, @Nullable String reading, IntakeNamed named) {
        // A page hands on an empty text where there is none.
        String words = reading == null || reading.isEmpty() ? "" : word(column, reading, named);
        return words.equals(said(column, said, named).strip()) ? "" : words;
    }

    private String word(Column column, String reading, IntakeNamed named) {
        if (column.field().unknowable() && reading.equals(Shape.UNKNOWN)) {
            return notKnown();
        }
        if (column.key().equals("network")) {
            return CodeLists.of("NETWORK").label(reading, language.getLocale());
        }
        if (column.field().holds() == Shape.Holds.FLAG) {
            return language.texts().get(reading.equals("true") ? "filing.page.yes" : "filing.page.no");
        }
        if (column.field().kind() == Said.Kind.INSTANT && InstantText.isInstant(reading)) {
            return language.second(OffsetDateTime.parse(reading).toInstant());
        }
        if (column.field().kind() == Said.Kind.REF) {
            return named.words(reading).orElseGet(() -> language.texts().get("filing.intake.wallets.new", reading));
        }
        return column.field()
                .codes()
                .map(list -> list.label(reading, language.getLocale()))
                .orElse(reading);
    }

    /** A wallet that comes with the rows. */
    String wallet(Wallet wallet) {
        String network = Objects.requireNonNullElse(wallet.network(), "");
        return language.texts()
                .get(
                        "filing.intake.wallets.one",
                        Objects.requireNonNullElse(wallet.ref(), ""),
                        network.isEmpty()
                                ? language.texts().get("filing.intake.wallets.nowhere")
                                : CodeLists.of("NETWORK").label(network, language.getLocale()),
                        Objects.requireNonNullElse(wallet.address(), ""));
    }

    /**
     * Who did what by a row of the table, as one text in the reader's language: how its cells were read, and as they stand
     * where nothing else was read.
     *
     * @param readings how the row's cells were read, by the keys of their columns
     */
    String sentence(
            Columns columns, Map<String, String> said, Function<String, Optional<String>> readings, IntakeNamed named) {
        return columns.all().stream()
                .filter(column -> column.key().matches("type|asset|amount|amountJpy|(from|to)(Party|Address)"))
                .filter(column -> !said.getOrDefault(column.key(), "").isBlank())
                .map(column -> language.texts()
                        .get(
                                "filing.intake.sentence.cell",
                                label(column),
                                readings.apply(column.key())
                                        .filter(reading -> lasts(column, reading, named))
                                        .map(reading -> word(column, reading, named))
                                        .orElseGet(() -> said(column, said.get(column.key()), named)
                                                .strip())))
                .collect(Collectors.joining(language.texts().get("filing.intake.sentence.between")));
    }

    /** A wallet that comes with the rows has its short name only when they are taken: till then its address tells it. */
    private static boolean lasts(Column column, String reading, IntakeNamed named) {
        return column.field().kind() != Said.Kind.REF || named.words(reading).isPresent();
    }

    private String notKnown() {
        return language.texts().get("filing.page.notKnown");
    }

    /** How wide a column should be, by what it holds. */
    public String width(Column column) {
        return switch (column.field().kind()) {
            case YEN, AMOUNT, NUMBER -> "intake-number";
            case INSTANT, DATE, PARTIAL_DATE -> "intake-time";
            case LINES, REF -> "intake-long";
            default -> column.key().equals("txId") || column.isWallet() ? "intake-long mono" : "intake-word";
        };
    }

    Locale locale() {
        return language.getLocale();
    }

    Texts texts() {
        return language.texts();
    }

    private void add(List<SelectItem> items, CodeList list) {
        list.codes().forEach(code -> items.add(new SelectItem(code.code(), code.label(language.getLocale()))));
    }
}
