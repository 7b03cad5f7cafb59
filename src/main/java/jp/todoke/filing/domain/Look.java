package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Party;
import jp.todoke.filing.Said;
import jp.todoke.filing.Shape;
import jp.todoke.filing.Transaction;
import jp.todoke.filing.Transaction.Leg;
import jp.todoke.filing.Wallet;
import org.jspecify.annotations.Nullable;

/** A content made ready for the rules: its texts in a row, its parties and wallets by their reference. */
final class Look {
    private final FilingContent content;
    private final Surroundings surroundings;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Wallet> wallets = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    /** One part with the place where it stands. */
    record Part(String pointer, Shape shape, Record part) {
        /** Names of fields that are stated as not known. */
        List<String> unknown() {
            return shape.unknown(part);
        }
    }

    Look(FilingContent content, Surroundings surroundings) {
        this.content = content;
        this.surroundings = surroundings;
        walk("", content);
        content.parties().forEach(p -> {
            if (p.ref() != null) {
                parties.putIfAbsent(p.ref(), p);
            }
        });
        content.wallets().forEach(w -> {
            if (w.ref() != null) {
                wallets.putIfAbsent(w.ref(), w);
            }
        });
        for (Leaf leaf : leaves) {
            if (leaf.field().kind() == Said.Kind.REF) {
                used.add(leaf.text());
            }
        }
    }

    FilingContent content() {
        return content;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Every text with its place and field, in the order of the content. */
    List<Leaf> leaves() {
        return leaves;
    }

    /** Every part with its place, the whole content first. */
    List<Part> parts() {
        return parts;
    }

    @Nullable
    Party party(@Nullable String ref) {
        return ref == null ? null : parties.get(ref);
    }

    @Nullable
    Wallet wallet(@Nullable String ref) {
        return ref == null ? null : wallets.get(ref);
    }

    /** Whether any leg, holder, owner or conductor refers to it. */
    boolean isUsed(@Nullable String ref) {
        return ref != null && used.contains(ref);
    }

    /** Whether the leg is the exchange's own client: it says so, or the party itself is, or the owner of the wallet, or an account's holder. */
    boolean isMyClient(Leg leg) {
        Wallet wallet = wallet(leg.wallet());
        return Boolean.TRUE.equals(leg.isMyClient())
                || isMyClient(party(leg.party()))
                || wallet != null && isMyClient(party(wallet.owner()));
    }

    private boolean isMyClient(@Nullable Party party) {
        if (party == null) {
            return false;
        }
        if (Boolean.TRUE.equals(party.isMyClient())) {
            return true;
        }
        Party holder = party.account() == null ? null : party(party.account().holder());
        return holder != null && Boolean.TRUE.equals(holder.isMyClient());
    }

    void eachParty(BiConsumer<String, Party> visit) {
        each("/parties", content.parties(), visit);
    }

    void eachWallet(BiConsumer<String, Wallet> visit) {
        each("/wallets", content.wallets(), visit);
    }

    void eachTransaction(BiConsumer<String, Transaction> visit) {
        each("/transactions", content.transactions(), visit);
    }

    /** Both sides' legs of a transaction with their places. */
    void eachLeg(String pointer, Transaction transaction, BiConsumer<String, Leg> visit) {
        each(pointer + "/from", transaction.from(), visit);
        each(pointer + "/to", transaction.to(), visit);
    }

    /** All parts of one kind, wherever they stand. */
    <T extends Record> void eachPart(Class<T> type, BiConsumer<String, T> visit) {
        for (Part part : parts) {
            if (type.isInstance(part.part())) {
                visit.accept(part.pointer(), type.cast(part.part()));
            }
        }
    }

    /** Whether a part says nothing in a field, nor that it is not known. */
    static boolean missing(Record part, String name) {
        Shape shape = Shape.of(part);
        Shape.Field field = shape.field(name)
                .orElseThrow(() -> new IllegalArgumentException(part.getClass() + " has no field " + name));
        return shape.silent(part, field) && !shape.unknown(part, field);
    }

    /** Whether any of these fields of a part is stated as not known. */
    static boolean unknown(Record part, String... names) {
        Shape shape = Shape.of(part);
        return Stream.of(names).anyMatch(shape.unknown(part)::contains);
    }

    static <T> void each(String pointer, List<T> items, BiConsumer<String, T> visit) {
        for (int i = 0; i < items.size(); i++) {
            visit.accept(pointer + "/" + i, items.get(i));
        }
    }

    private void walk(String pointer, Record part) {
        Shape shape = Shape.of(part);
        parts.add(new Part(pointer, shape, part));
        for (Shape.Field field : shape.fields()) {
            Object value = shape.value(part, field);
            if (value instanceof String text) {
                leaves.add(Leaf.of(pointer + "/" + field.name(), field, text));
            } else if (value instanceof Record inner) {
                walk(pointer + "/" + field.name(), inner);
            } else if (value instanceof List<?> items) {
                for (int i = 0; i < items.size(); i++) {
                    String place = pointer + "/" + field.name() + "/" + i;
                    if (items.get(i) instanceof Record inner) {
                        walk(place, inner);
                    } else {
                        leaves.add(Leaf.of(place, field, String.valueOf(items.get(i))));
                    }
                }
            }
        }
    }
}
