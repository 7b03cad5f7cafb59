package jp.todoke.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.domain.Attached;
import jp.todoke.filing.usecase.AnswerThread;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.ReadDraft;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.ReadThread;
import jp.todoke.filing.usecase.RestrictFiling;
import jp.todoke.filing.usecase.ReturnToPreparer;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.filing.usecase.StartFollowUp;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.filing.usecase.UploadAttachment;
import org.jspecify.annotations.Nullable;

/**
 * What people and programs of an exchange do with a filing, step by step, for a story that is played on their behalf: the
 * demonstration's. Each step goes through the gate as the current caller, and reads first what it acts on, as a page would.
 */
@ApplicationScoped
public class FilingSteps {
    @Inject
    StartFiling startFiling;

    @Inject
    StartFollowUp startFollowUp;

    @Inject
    ReadDraft readDraft;

    @Inject
    SaveDraft saveDraft;

    @Inject
    UploadAttachment uploadAttachment;

    @Inject
    RestrictFiling restrictFiling;

    @Inject
    ReadFiling readFiling;

    @Inject
    PassOn passOn;

    @Inject
    ReturnToPreparer returnToPreparer;

    @Inject
    SubmitFiling submitFiling;

    @Inject
    ReadThread readThread;

    @Inject
    AnswerThread answerThread;

    public void start() {
        startFiling.start();
    }

    public void correct(String receiptNo) {
        startFollowUp.correct(receiptNo);
    }

    public void supplement(String receiptNo) {
        startFollowUp.supplement(receiptNo, true);
    }

    public void withdraw(String receiptNo) {
        startFollowUp.withdraw(receiptNo);
    }

    /** Writes into a draft; fields of the content that are not said stay as they are. */
    public void write(FilingId id, Map<String, ? extends @Nullable Object> said) {
        ReadDraft.Draft draft = readDraft.read(id);
        Map<String, @Nullable Object> tree = ContentTree.bare(draft.content());
        tree.putAll(said);
        saveDraft.save(id, draft.version(), content(tree));
    }

    /**
     * Hands in a file and names it in a draft.
     *
     * @param said what the content says of it besides what the portal knows of the file
     */
    public void attach(FilingId id, String fileName, byte[] bytes, Map<String, String> said) {
        AttachmentId begun = uploadAttachment
                .begin(fileName, bytes.length, ContentJson.hash(bytes))
                .file()
                .id();
        StoredAttachment file = uploadAttachment.whole(begun, bytes);
        ReadDraft.Draft draft = readDraft.read(id);
        List<Object> files = new ArrayList<>();
        draft.content().attachments().forEach(attached -> files.add(ContentTree.bare(attached)));
        Map<String, @Nullable Object> attachment = new LinkedHashMap<>(Attached.facts(file));
        attachment.putAll(said);
        files.add(attachment);
        Map<String, @Nullable Object> tree = ContentTree.bare(draft.content());
        tree.put("attachments", files);
        saveDraft.save(id, draft.version(), content(tree));
    }

    public void restrict(FilingId id, Collection<String> readers) {
        restrictFiling.restrict(id, readFiling.read(id).version(), readers);
    }

    /**
     * Passes it on to the approver.
     *
     * @param reason why whatever the rules warn of is meant so
     */
    public void passOn(FilingId id, @Nullable String reason) {
        FilingDetails details = readFiling.read(id);
        List<ConfirmedWarning> meant = details.findings().stream()
                .filter(finding -> !finding.fatal())
                .map(finding -> new ConfirmedWarning(finding.rule(), finding.pointer(), reason))
                .toList();
        passOn.passOn(id, details.version(), meant);
    }

    public void sendBack(FilingId id, String comment, List<FieldComment.Asked> places) {
        returnToPreparer.sendBack(id, readFiling.read(id).version(), comment, places);
    }

    public void submit(FilingId id) {
        FilingDetails details = readFiling.read(id);
        submitFiling.submit(id, details.version(), ContentJson.hash(details.content()));
    }

    /** A program files a whole content. */
    public void file(Map<String, ?> said, String key) {
        submitFiling.submitWhole(content(said), key);
    }

    public void answer(String receiptNo, String text, String key) {
        readThread.read(receiptNo);
        answerThread.write(receiptNo, text, key);
    }

    private static FilingContent content(Map<String, ?> tree) {
        ContentTree.Reading reading = ContentTree.read(tree);
        if (!reading.problems().isEmpty()) {
            throw new IllegalArgumentException("not a content: " + reading.problems());
        }
        return reading.content();
    }
}
