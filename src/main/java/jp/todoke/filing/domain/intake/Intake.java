package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;
import jp.todoke.platform.wallet.Network;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a table put behind what a draft says already. Addresses become wallets, the draft's own where it knows them; each
 * place of the new content is traced back to the cell it came from, so that what the rules say of it is told there.
 */
public final class Intake {
    private final Columns columns;
    private final Map<String, @Nullable Object> tree;
    private final List<Object> parts;
    private final References references;
    /** Cells by the places they went to. */
    private final TreeMap<String, List<Place>> cells = new TreeMap<>();

    private final Map<Place, String> readings = new HashMap<>();
    private final List<Place> unread = new ArrayList<>();
    private final int before;

    /**
     * A cell of the table.
     *
     * @param row number of the row, from 0
     * @param column key of its column; empty for the row as a whole
     */
    public record Place(int row, String column) {}

    private Intake(FilingContent draft, Columns columns) {
        this.columns = columns;
        tree = ContentTree.bare(draft);
        parts = list(tree, columns.list());
        references = new References(draft, tree);
        before = parts.size();
    }

    /**
     * Puts rows behind the draft.
     *
     * @param rows what each says, by the keys of its columns
     */
    public static Intake of(FilingContent draft, Columns columns, List<Map<String, String>> rows) {
        Intake intake = new Intake(draft, columns);
        for (int i = 0; i < rows.size(); i++) {
            intake.add(i, rows.get(i));
        }
        return intake;
    }

    /** The draft with the rows. */
    public FilingContent content() {
        return ContentTree.read(tree).content();
    }

    /** How many wallets the draft did not know. */
    public int newWallets() {
        return references.newWallets();
    }

    /**
     * The cells from which the text at a place came, or should have come where a column could say it; else the whole row,
     * and nothing where no row has to do with it.
     */
    public List<Place> from(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            List<Place> found = cells.get(at);
            if (found != null) {
                String missing = missing(pointer.substring(at.length()));
                return missing.isEmpty()
                        ? found
                        : found.stream()
                                .map(place -> new Place(place.row(), missing))
                                .toList();
            }
        }
        return List.of();
    }

    /** Key of the column that would say what is missing within a row, or within a wallet that a row brought; else empty. */
    private String missing(String within) {
        return columns.all().stream()
                .filter(column -> !within.isEmpty())
                .filter(column -> column.places().equals(List.of(within))
                        || column.places().equals(List.of(within + "/0/party"))
                        || column.key().equals("network") && within.equals("/network"))
                .map(Column::key)
                .findFirst()
                .orElse("");
    }

    /** How a cell was read, where that differs from what it says. */
    public Optional<String> reading(int row, String column) {
        return Optional.ofNullable(readings.get(new Place(row, column)));
    }

    /** Cells that should say yes or no and say neither; a content has no place for what they say. */
    public List<Place> unread() {
        return List.copyOf(unread);
    }

    private void add(int row, Map<String, String> asked) {
        Map<String, String> said = new LinkedHashMap<>(asked);
        String type = columns == Columns.TRANSACTIONS ? imply(said) : "";
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        String pointer = "/" + columns.list() + "/" + (before + row);
        parts.add(part);
        know(pointer, new Place(row, ""));
        // The network first: an address is known by it.
        String network = columns.column("network")
                .flatMap(column -> Cell.read(column.field(), said.getOrDefault("network", "")))
                .map(Object::toString)
                .orElse("");
        for (Column column : columns.all()) {
            Optional<Object> read = read(column, said.getOrDefault(column.key(), ""), said);
            boolean noId = column.key().equals("network")
                    && columns == Columns.TRANSACTIONS
                    && said.getOrDefault("txId", "").isBlank();
            if (Cell.unknown(column.field(), said.getOrDefault(column.key(), ""))) {
                putUnknown(part, pointer, new Place(row, column.key()), column);
            } else if (read.isPresent() && !noId) {
                Place cell = new Place(row, column.key());
                Object value = resolved(column, read.get(), network);
                put(part, pointer, cell, column, Implied.places(column, type, said), value);
                if (!asked.getOrDefault(column.key(), "").strip().equals(value.toString())) {
                    readings.put(cell, value.toString());
                }
            }
        }
        if (part.get("ref") == null) {
            part.put("ref", references.free(columns.list()));
        }
        complete(part);
    }

    /** Adds what follows from a row of transactions; answers the code of its type, empty where it tells none. */
    private String imply(Map<String, String> said) {
        Column column = columns.column("type").orElseThrow();
        String type = read(column, said.getOrDefault("type", ""), said)
                .map(Object::toString)
                .orElse("");
        Implied.of(type, said).forEach((key, value) -> say(said, key, value));
        List<String> sides = Stream.of("fromAddress", "toAddress", "fromParty", "toParty")
                .map(key -> said.getOrDefault(key, "").strip())
                .toList();
        references
                .network(
                        sides,
                        said.getOrDefault("asset", "").strip(),
                        said.getOrDefault("txId", "").strip())
                .ifPresent(network -> say(said, "network", network));
        return type;
    }

    private static void say(Map<String, String> said, String key, String value) {
        said.merge(key, value, (before, now) -> before.isBlank() ? now : before);
    }

    private Optional<Object> read(Column column, String text, Map<String, String> said) {
        if (columns == Columns.TRANSACTIONS && column.key().equals("type")) {
            Optional<Object> type = TypeWords.code(text, said).map(code -> code);
            return type.isPresent() ? type : Cell.read(column.field(), text);
        }
        return Cell.read(column.field(), text);
    }

    /** Names of parties and addresses of wallets become references; an id gets the 0x that its network wants. */
    private Object resolved(Column column, Object read, String network) {
        if (column.key().equals("txId")) {
            String hash = read.toString();
            return Network.of(network)
                    .filter(n -> hash.matches("[0-9A-Fa-f]{64}")
                            && n.transactionId(hash).isEmpty())
                    .map(n -> "0x" + hash)
                    .filter(whole -> Network.of(network)
                            .flatMap(n -> n.transactionId(whole))
                            .isPresent())
                    .orElse(hash);
        }
        if (column.isWallet()) {
            return references.wallet(network, read.toString());
        }
        if (column.isSide()) {
            return references.side(network, read.toString());
        }
        return column.field().kind() == Said.Kind.REF ? references.party(read.toString()) : read;
    }

    private void put(
            Map<String, @Nullable Object> part,
            String pointer,
            Place cell,
            Column column,
            List<String> places,
            Object value) {
        if (column.field().holds() == Shape.Holds.FLAG && !(value instanceof Boolean)) {
            unread.add(cell);
            return;
        }
        for (String place : places) {
            // Whose wallet it is, is said with the wallet.
            String at = references.isWallet(value.toString()) ? place.replaceFirst("/party$", "/wallet") : place;
            Branch.put(part, at, value);
            know(pointer + at, cell);
        }
        if (column.isWallet() || column.isSide()) {
            references.place(value.toString()).ifPresent(wallet -> know(wallet, cell));
        }
    }

    /** What is stated as not known is named in the list of its part, and the field itself says nothing. */
    private void putUnknown(Map<String, @Nullable Object> part, String pointer, Place cell, Column column) {
        for (String place : column.places()) {
            String field = place.replaceFirst("/[0-9]+$", "");
            int name = field.lastIndexOf('/') + 1;
            Branch.add(part, field.substring(0, name) + Shape.UNKNOWN, field.substring(name));
            know(pointer + field, cell);
        }
        readings.put(cell, Shape.UNKNOWN);
    }

    /** What the form presets is preset here too. */
    private void complete(Map<String, @Nullable Object> part) {
        if (columns == Columns.PARTIES && part.get("subjectKind") == null) {
            part.put("subjectKind", part.containsKey("entity") ? "ENTITY" : "PERSON");
        }
        if (columns == Columns.WALLETS && part.get("custody") == null) {
            part.put("custody", "UNKNOWN");
        }
    }

    private void know(String pointer, Place place) {
        cells.computeIfAbsent(pointer, p -> new ArrayList<>()).add(place);
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Map<String, @Nullable Object> tree, String name) {
        return (List<Object>) tree.computeIfAbsent(name, n -> new ArrayList<>());
    }
}
