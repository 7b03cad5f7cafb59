package jp.todoke.platform.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON Merge Patch (RFC 7396) on trees of maps, lists and leaves: null takes away, a list takes the place of the whole list. */
public final class MergePatch {
    /** The media type of a patch. */
    public static final String TYPE = "application/merge-patch+json";

    private MergePatch() {}

    /** The tree as the patch leaves it; neither is changed. */
    public static Map<String, @Nullable Object> of(Map<?, ?> tree, Map<?, ?> patch) {
        Map<String, @Nullable Object> patched = new LinkedHashMap<>();
        tree.forEach((name, value) -> patched.put(String.valueOf(name), value));
        patch.forEach((key, said) -> {
            String name = String.valueOf(key);
            if (said == null) {
                patched.remove(name);
            } else if (said instanceof Map<?, ?> part) {
                patched.put(name, of(patched.get(name) instanceof Map<?, ?> old ? old : Map.of(), part));
            } else {
                patched.put(name, said);
            }
        });
        return patched;
    }
}
