package jp.todoke.filing.web;

import java.util.AbstractMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One field for what stands in two places: what is written into it is written into both, and read from the first. */
class BothSides extends AbstractMap<String, @Nullable Object> {
    private final Map<String, @Nullable Object> first;
    private final Map<String, @Nullable Object> second;
    private final Map<String, String> names;

    /**
     * Two parts, or a part and what holds its sum.
     *
     * @param names fields of the first part with the fields of the second that follow them; the others do not
     */
    BothSides(Map<String, @Nullable Object> first, Map<String, @Nullable Object> second, Map<String, String> names) {
        this.first = first;
        this.second = second;
        this.names = Map.copyOf(names);
    }

    @Override
    public @Nullable Object get(@Nullable Object key) {
        return first.get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return first.containsKey(key);
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
        String follows = names.get(key);
        if (follows != null) {
            second.put(follows, value);
        }
        return first.put(key, value);
    }

    @Override
    public Set<Entry<String, @Nullable Object>> entrySet() {
        return first.entrySet();
    }

    /** The fields of this name in both. */
    static Map<String, String> same(List<String> names) {
        return names.stream().collect(Collectors.toUnmodifiableMap(name -> name, name -> name));
    }
}
