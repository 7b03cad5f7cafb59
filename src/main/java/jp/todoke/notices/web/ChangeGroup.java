package jp.todoke.notices.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.Measure;

/** The changes of a notice under one measure, as the list groups them. */
public record ChangeGroup(Measure measure, List<Change> changes) implements Serializable {

    static List<ChangeGroup> of(List<Change> changes) {
        Map<Measure, List<Change>> groups = new LinkedHashMap<>();
        for (Change change : changes) {
            groups.computeIfAbsent(change.designation().measure(), measure -> new ArrayList<>())
                    .add(change);
        }
        return groups.entrySet().stream()
                .map(group -> new ChangeGroup(group.getKey(), List.copyOf(group.getValue())))
                .toList();
    }
}
