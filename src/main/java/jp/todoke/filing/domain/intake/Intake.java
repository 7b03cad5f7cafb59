package jp.todoke.filing.domain.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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

    /** The cells from which the text at a place came; the whole row where no cell says it, nothing where no row does. */
    public List<Place> from(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            List<Place> found = cells.get(at);
            if (found != null) {
                return found;
            }
        }
        return List.of();
    }

    /** How a cell was read, where that differs from what it says. */
    public Optional<String> reading(int row, String column) {
        return Optional.ofNullable(readings.get(new Place(row, column)));
    }

    /** Cells that should say yes or no and say neither; a content has no place for what they say. */
    public List<Place> unread() {
        return List.copyOf(unread);
    }

    private void add(int row, Map<String, String> said) {
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
            String text = said.getOrDefault(column.key(), "");
            Optional<Object> read = read(column, text, said);
            boolean noId = column.key().equals("network")
                    && columns == Columns.TRANSACTIONS
                    && said.getOrDefault("txId", "").isBlank();
            if (read.isPresent() && !noId) {
                put(part, pointer, new Place(row, column.key()), column, text, resolved(column, read.get(), network));
            }
        }
        if (part.get("ref") == null) {
            part.put("ref", references.free(columns.list()));
        }
        complete(part);
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
        return column.field().kind() == Said.Kind.REF ? references.party(read.toString()) : read;
    }

    private void put(
            Map<String, @Nullable Object> part, String pointer, Place cell, Column column, String said, Object value) {
        if (column.field().holds() == Shape.Holds.FLAG && !(value instanceof Boolean)) {
            unread.add(cell);
            return;
        }
        for (String place : column.places()) {
            // Whose wallet it is, is said with the wallet.
            String at = references.isWallet(value.toString()) ? place.replaceFirst("/party$", "/wallet") : place;
            Branch.put(part, at, value);
            know(pointer + at, cell);
        }
        if (column.isWallet()) {
            references.place(value.toString()).ifPresent(wallet -> know(wallet, cell));
        }
        if (!said.strip().equals(value.toString())) {
            readings.put(cell, value.toString());
        }
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
