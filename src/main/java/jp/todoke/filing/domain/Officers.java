package jp.todoke.filing.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.Officer;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/** Puts the people of the portal into a content: who prepared it and who approves it. */
public final class Officers {
    private Officers() {}

    /**
     * The content as it will be received from the form: the reporting person as written, or else the preparer; the approver
     * is always the account that approves.
     */
    public static FilingContent filledIn(FilingContent content, String preparer, String approver) {
        Map<String, @Nullable Object> tree = ContentTree.bare(content);
        if (content.reportingPerson() == null
                || Reads.blank(content.reportingPerson().name())) {
            name(tree, "reportingPerson", preparer);
        }
        name(tree, "approver", approver);
        return ContentTree.read(tree).content();
    }

    /** For whom a program passes a draft on: a person of the exchange, by name, or a refusal. */
    static String reporter(FilingContent content) {
        Officer reporter = content.reportingPerson();
        String name = reporter == null ? null : reporter.name();
        if (name == null || name.isBlank()) {
            throw Refusal.invalid("filing.refusal.noReporter");
        }
        return name;
    }

    private static void name(Map<String, @Nullable Object> tree, String who, String name) {
        Map<String, @Nullable Object> officer = new LinkedHashMap<>();
        if (tree.get(who) instanceof Map<?, ?> said) {
            said.forEach((key, value) -> officer.put(String.valueOf(key), value));
        }
        officer.put("name", name);
        tree.put(who, officer);
    }
}
