package jp.todoke.sanctions.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.FieldChange;
import org.jspecify.annotations.Nullable;

/** Finds what one edition changed against the one before it. */
public final class EditionDiff {

    private EditionDiff() {}

    /**
     * Compares two whole editions by designation id.
     *
     * @return additions and amendments in the order of {@code after}, then removals in the order of {@code before}
     */
    public static List<Change> between(List<Designation> before, List<Designation> after) {
        Map<DesignationId, Designation> old = byId(before);
        Map<DesignationId, Designation> now = byId(after);
        List<Change> changes = new ArrayList<>();
        for (Designation designation : now.values()) {
            Designation former = old.get(designation.id());
            if (former == null) {
                changes.add(new Change(ChangeKind.ADDED, designation, List.of()));
            } else {
                List<FieldChange> fields = fields(former, designation);
                if (!fields.isEmpty()) {
                    changes.add(new Change(ChangeKind.AMENDED, designation, fields));
                }
            }
        }
        for (Designation designation : old.values()) {
            if (!now.containsKey(designation.id())) {
                changes.add(new Change(ChangeKind.REMOVED, designation, List.of()));
            }
        }
        return changes;
    }

    private static Map<DesignationId, Designation> byId(List<Designation> designations) {
        Map<DesignationId, Designation> map = new LinkedHashMap<>();
        for (Designation designation : designations) {
            if (map.put(designation.id(), designation) != null) {
                throw new IllegalArgumentException("listed twice: " + designation.id());
            }
        }
        return map;
    }

    private static List<FieldChange> fields(Designation before, Designation after) {
        List<FieldChange> fields = new ArrayList<>();
        add(fields, "NAMES", names(before), names(after));
        add(fields, "NUMBER", before.number(), after.number());
        add(fields, "LISTED_ON", before.listedOn().toString(), after.listedOn().toString());
        for (Fact fact : Fact.values()) {
            add(
                    fields,
                    fact.name(),
                    before.fact(fact).orElse(null),
                    after.fact(fact).orElse(null));
        }
        return fields;
    }

    private static void add(List<FieldChange> fields, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new FieldChange(field, before, after));
        }
    }

    /** Weak and former aliases are marked, since becoming a good alias is a change too. */
    private static @Nullable String names(Designation designation) {
        String names = designation.names().stream().map(EditionDiff::marked).collect(Collectors.joining("\n"));
        return names.isEmpty() ? null : names;
    }

    private static String marked(DesignationName name) {
        return switch (name.kind()) {
            case PRIMARY, GOOD_ALIAS -> name.value();
            case WEAK_ALIAS -> name.value() + " (weak)";
            case FORMER -> name.value() + " (former)";
        };
    }
}
