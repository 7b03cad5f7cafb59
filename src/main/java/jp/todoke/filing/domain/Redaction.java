package jp.todoke.filing.domain;

import java.util.List;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.Finding;
import org.jspecify.annotations.Nullable;

/** Takes texts out of a content before it is stored anywhere: private keys and seeds. */
public final class Redaction {
    private Redaction() {}

    /** The content with the texts at the findings' places emptied; everything else as it was. */
    public static FilingContent without(FilingContent content, List<Finding> findings) {
        if (findings.isEmpty()) {
            return content;
        }
        Map<String, @Nullable Object> tree = ContentTree.bare(content);
        for (Finding finding : findings) {
            empty(tree, finding.pointer().substring(1).split("/"), 0);
        }
        return ContentTree.read(tree).content();
    }

    @SuppressWarnings("unchecked")
    private static void empty(@Nullable Object branch, String[] steps, int at) {
        boolean last = at == steps.length - 1;
        if (branch instanceof Map<?, ?> map) {
            if (last) {
                ((Map<String, @Nullable Object>) map).put(steps[at], null);
            } else {
                empty(map.get(steps[at]), steps, at + 1);
            }
        } else if (branch instanceof List<?> list) {
            int index = Integer.parseInt(steps[at]);
            if (last) {
                ((List<Object>) list).set(index, "");
            } else {
                empty(list.get(index), steps, at + 1);
            }
        }
    }
}
