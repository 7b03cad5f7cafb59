package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.AttachmentId;
import jp.todoke.filing.AttachmentState;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.StoredAttachment;
import jp.todoke.filing.domain.Attached;
import jp.todoke.filing.usecase.ReadAttachment;
import jp.todoke.platform.files.Clamd;
import jp.todoke.platform.files.FileType;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.web.FormToken;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The attached files of the draft being written. */
@Named
@RequestScoped
public class AttachmentsView {
    private static final int MOST = 20;

    @Inject
    EditView edit;

    @Inject
    ReadAttachment readAttachment;

    @Inject
    Language language;

    @Inject
    HttpServletRequest request;

    private @Nullable List<AttachmentId> asked;
    private Map<String, StoredAttachment> stored = Map.of();

    /**
     * The page asks for this with the parameter {@code file} when a file is uploaded, and without it when the state of one has
     * changed: what is known of the files goes into the draft, which is saved and checked.
     */
    public void take() {
        AttachmentId.read(request.getParameter("file")).ifPresent(this::add);
        edit.tree().list("/attachments").forEach(this::bringUpToDate);
        edit.save();
        asked = null;
    }

    private void add(AttachmentId id) {
        StoredAttachment file = readAttachment.state(id);
        List<@Nullable Object> attachments = edit.tree().list("/attachments");
        boolean there = attachments.stream().anyMatch(part -> id.toString().equals(idOf(part)));
        if (there || file.flaw() != null || file.state() == AttachmentState.UPLOADING) {
            return;
        }
        if (attachments.size() >= MOST) {
            throw Refusal.invalid("filing.attachment.refusal.many", MOST);
        }
        Map<String, @Nullable Object> part = new LinkedHashMap<>(ContentTree.blank(FilingContent.Attachment.class));
        part.putAll(Attached.facts(file));
        attachments.add(part);
    }

    @SuppressWarnings("unchecked")
    private void bringUpToDate(@Nullable Object part) {
        StoredAttachment file = stored(part);
        if (file != null && part instanceof Map<?, ?>) {
            ((Map<String, @Nullable Object>) part).put("malwareCheck", file.malwareCheck());
        }
    }

    /** Code of the file's state; empty where the portal does not have it. */
    public String state(Object part) {
        return Optional.ofNullable(stored(part)).map(f -> f.state().name()).orElse("");
    }

    public String words(Object part) {
        return Optional.ofNullable(stored(part))
                .map(file -> AttachmentWords.of(file, language.texts()))
                .orElseGet(() -> language.texts().get("filing.attachment.state.unknown"));
    }

    public String kind(Object part) {
        return Optional.ofNullable(stored(part))
                .map(file -> AttachmentWords.kind(file.state()))
                .orElse("error");
    }

    public boolean readable(Object part) {
        return Optional.ofNullable(stored(part)).filter(f -> f.state().usable()).isPresent();
    }

    public String size(Object part) {
        String said = part instanceof Map<?, ?> map ? String.valueOf(map.get("size")) : "";
        return said.matches("[0-9]{1,12}") ? AttachmentWords.size(Long.parseLong(said)) : "";
    }

    private @Nullable StoredAttachment stored(@Nullable Object part) {
        List<AttachmentId> ids = edit.tree().list("/attachments").stream()
                .map(p -> AttachmentId.read(idOf(p)))
                .flatMap(Optional::stream)
                .toList();
        // Asked again within a request where a file was added or put back meanwhile. A draft that was not saved yet has
        // none
        // but those that are being added.
        boolean saved = edit.getId() != null && !edit.getId().isEmpty();
        if (!ids.equals(asked)) {
            asked = ids;
            stored = ids.isEmpty() || !saved ? Map.of() : readAttachment.states(edit.filing(), ids);
        }
        return stored.get(String.valueOf(idOf(part)));
    }

    private static @Nullable String idOf(@Nullable Object part) {
        return part instanceof Map<?, ?> map && map.get("id") instanceof String id ? id : null;
    }

    /** Whether this portal checks files for malware. */
    public boolean isChecked() {
        return Clamd.isConfigured();
    }

    /** For the file chooser: {@code .pdf,.png}. */
    public String getEndings() {
        return Stream.of(FileType.values())
                .flatMap(type -> type.endings().stream())
                .map(ending -> "." + ending)
                .collect(Collectors.joining(","));
    }

    public int getLargest() {
        return StoredAttachment.LARGEST;
    }

    public long getLargestTogether() {
        return StoredAttachment.LARGEST_TOGETHER;
    }

    public int getMost() {
        return MOST;
    }

    public int getPiece() {
        return StoredAttachment.LONGEST_PIECE;
    }

    public String getToken() {
        return FormToken.of(request);
    }
}
