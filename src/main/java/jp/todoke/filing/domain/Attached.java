package jp.todoke.filing.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingContent.Attachment;
import jp.todoke.filing.StoredAttachment;
import org.jspecify.annotations.Nullable;

/** The stored files that a content names. */
public final class Attached {
    private Attached() {}

    /** Ids of all files named, as far as they are ids. */
    public static List<AttachmentId> ids(FilingContent content) {
        return content.attachments().stream()
                .map(Attachment::id)
                .map(AttachmentId::read)
                .flatMap(Optional::stream)
                .toList();
    }

    /**
     * The content with what the portal knows of its files: name, type, size, hash and the check for malware. What is said of
     * them (kind, description) stays, and so does what is said of a file that the portal does not have or that has another
     * hash: who names a file must know it.
     *
     * @param files by the text of their id
     */
    public static FilingContent filledIn(FilingContent content, Map<String, StoredAttachment> files) {
        if (content.attachments().isEmpty()) {
            return content;
        }
        Map<String, @Nullable Object> tree = ContentTree.bare(content);
        List<Object> parts = new ArrayList<>();
        if (tree.get("attachments") instanceof List<?> list) {
            list.forEach(part -> parts.add(part instanceof Map<?, ?> said ? filledIn(said, files) : part));
        }
        tree.put("attachments", parts);
        return ContentTree.read(tree).content();
    }

    /** What a content says of a stored file. */
    public static Map<String, @Nullable Object> facts(StoredAttachment file) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        facts.put("id", file.id().toString());
        facts.put("fileName", file.fileName());
        facts.put("mediaType", file.mediaType());
        facts.put("size", Long.toString(file.size()));
        facts.put("sha256", file.sha256());
        facts.put("malwareCheck", file.malwareCheck());
        return facts;
    }

    private static Map<String, @Nullable Object> filledIn(Map<?, ?> said, Map<String, StoredAttachment> files) {
        Map<String, @Nullable Object> part = new LinkedHashMap<>();
        said.forEach((key, value) -> part.put(String.valueOf(key), value));
        StoredAttachment file = files.get(String.valueOf(said.get("id")));
        if (file != null && Objects.equals(file.sha256(), said.get("sha256"))) {
            part.putAll(facts(file));
        }
        return part;
    }
}
