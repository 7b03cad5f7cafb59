package jp.todoke.filing.domain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import org.jspecify.annotations.Nullable;

/** Where two contents say something different, as JSON Pointers (RFC 6901): for programs, which hold places by their number. */
public final class ChangedPlaces {
    private static final int MOST = 500;

    private final Set<String> places = new LinkedHashSet<>();

    private ChangedPlaces() {}

    /** The deepest places that differ, at most {@value #MOST}; a part that only one of them has is one place. */
    public static List<String> between(FilingContent before, FilingContent now) {
        ChangedPlaces changed = new ChangedPlaces();
        changed.compare("", ContentTree.bare(before), ContentTree.bare(now));
        return changed.places.stream().limit(MOST).toList();
    }

    private void compare(String at, @Nullable Object before, @Nullable Object now) {
        if (before instanceof Map<?, ?> old && now instanceof Map<?, ?> fresh) {
            Set<Object> names = new LinkedHashSet<>(old.keySet());
            names.addAll(fresh.keySet());
            names.forEach(name -> compare(at + "/" + name, old.get(name), fresh.get(name)));
        } else if (before instanceof List<?> old && now instanceof List<?> fresh) {
            for (int i = 0; i < Math.max(old.size(), fresh.size()); i++) {
                compare(at + "/" + i, i < old.size() ? old.get(i) : null, i < fresh.size() ? fresh.get(i) : null);
            }
        } else if (!Objects.equals(before, now)) {
            places.add(at);
        }
    }
}
