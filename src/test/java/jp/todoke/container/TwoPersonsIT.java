package jp.todoke.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FieldComment;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.usecase.CommentsOnFields;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.ReturnToPreparer;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.filing.usecase.TakeBack;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.gate.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What two persons say to each other about a filing, and what they do at the same moment. */
@ArquillianTest
class TwoPersonsIT {
    private static final String EXCHANGE = "kanto-00927";

    @Deployment
    static WebArchive portal() {
        return Archive.portal();
    }

    @Inject
    Actors actors;

    @Inject
    HeardActs heard;

    @Inject
    RequestContextController requests;

    @Resource
    ManagedExecutorService executor;

    @Inject
    StartFiling startFiling;

    @Inject
    SaveDraft saveDraft;

    @Inject
    PassOn passOn;

    @Inject
    TakeBack takeBack;

    @Inject
    ReturnToPreparer returnToPreparer;

    @Inject
    CommentsOnFields commentsOnFields;

    @Inject
    SubmitFiling submitFiling;

    @Inject
    ReadFiling readFiling;

    @Test
    void commentsStandAtTheirFieldsUntilTheyAreDoneAndTheChangesSinceAreTold() {
        FilingId id = passedOn();
        approver();
        String text = "読みを確かめてください。";
        returnToPreparer.sendBack(
                id,
                readFiling.read(id).version(),
                "2か所お願いします。",
                List.of(
                        new FieldComment.Asked("/parties/0/person/kana", text),
                        new FieldComment.Asked("/narrative", "経緯を足してください。")));
        assertThat(heard.last().details()).containsEntry("comments", "2");
        assertThat(heard.last().details().toString()).doesNotContain("読み");

        preparer();
        CommentsOnFields.Discussion first = commentsOnFields.of(id);
        assertThat(first.comments())
                .extracting(FieldComment::place)
                .containsExactly("/parties/0/person/kana", "/narrative");
        assertThat(first.comments().get(0).author()).isEqualTo("見本 approver");
        commentsOnFields.done(id, first.comments().get(0).id());
        assertThatThrownBy(
                        () -> commentsOnFields.done(id, first.comments().get(0).id()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        Map<String, Object> tree = ContentTree.bare(first.now());
        tree.put("narrative", tree.get("narrative") + " 追記。");
        FilingContent changed = ContentTree.read(tree).content();
        saveDraft.save(id, readFiling.read(id).version(), changed);
        passOn.passOn(id, readFiling.read(id).version(), List.of());

        approver();
        CommentsOnFields.Discussion second = commentsOnFields.of(id);
        assertThat(second.comments()).extracting(FieldComment::isDone).containsExactly(true, false);
        assertThat(Objects.requireNonNull(second.returned()).narrative())
                .isNotEqualTo(second.now().narrative());
        actors.approve(id);
        assertThat(commentsOnFields.of(id).returned()).isNull();
    }

    @Test
    void anotherExchangeHearsNothingOfTheComments() {
        FilingId id = passedOn();
        actors.approver("kanto-00928");
        assertThatThrownBy(() -> commentsOnFields.of(id))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThatThrownBy(() -> returnToPreparer.sendBack(id, 1, "x", List.of()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
    }

    @Test
    void onlyTheApproverCommentsAndOnlyThePreparerSaysDone() {
        FilingId id = passedOn();
        preparer();
        assertThatThrownBy(() -> returnToPreparer.sendBack(id, 1, "x", List.of()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        approver();
        assertThatThrownBy(() -> commentsOnFields.done(id, 1))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThatThrownBy(() -> returnToPreparer.sendBack(
                        id, readFiling.read(id).version(), "x", List.of(new FieldComment.Asked("/narrative", " "))))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.fieldComment"));
    }

    /** The approver approves what was read while the preparer takes it back: one of them comes first, the other is told. */
    @Test
    void approvingAndTakingBackAtTheSameMomentNeverBothHappen() throws Exception {
        for (int i = 0; i < 5; i++) {
            FilingId id = passedOn();
            approver();
            FilingDetails read = readFiling.read(id);
            CyclicBarrier start = new CyclicBarrier(2);
            Future<Boolean> approved = executor.submit(() -> asSomebody(start, true, id, read));
            Future<Boolean> takenBack = executor.submit(() -> asSomebody(start, false, id, read));
            assertThat(approved.get() ^ takenBack.get()).isTrue();
            preparer();
            assertThat(readFiling.read(id).state())
                    .isEqualTo(approved.get() ? FilingState.ACCEPTED : FilingState.DRAFT);
        }
    }

    /** The version alone does not say it: what the portal fills in may have become something else since the page was read. */
    @Test
    void approvalBindsToTheContentThatWasShown() {
        FilingId id = passedOn();
        approver();
        FilingDetails read = readFiling.read(id);
        String other = ContentJson.hash(Actors.sample());
        assertThatThrownBy(() -> submitFiling.submit(id, read.version(), other))
                .isInstanceOfSatisfying(Refusal.class, r -> {
                    assertThat(r.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(r.key()).isEqualTo("filing.refusal.otherContent");
                });
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.REFUSED);
        assertThat(heard.last().reason()).isEqualTo("filing.refusal.otherContent");
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.READY_FOR_APPROVAL);

        // Another approver reads another content: the name of who approves stands in it.
        actors.as(EXCHANGE, "second", Actors.APPROVES);
        assertThatThrownBy(() -> submitFiling.submit(id, read.version(), ContentJson.hash(read.content())))
                .isInstanceOf(Refusal.class);
        approver();
        assertThat(submitFiling
                        .submit(id, read.version(), ContentJson.hash(read.content()))
                        .receipt()
                        .contentHash())
                .isEqualTo(ContentJson.hash(read.content()));
    }

    private boolean asSomebody(CyclicBarrier start, boolean approving, FilingId id, FilingDetails read)
            throws Exception {
        requests.activate();
        try {
            if (approving) {
                approver();
            } else {
                preparer();
            }
            start.await();
            if (approving) {
                submitFiling.submit(id, read.version(), ContentJson.hash(read.content()));
            } else {
                takeBack.takeBack(id, read.version());
            }
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
            return false;
        } finally {
            requests.deactivate();
        }
    }

    private FilingId passedOn() {
        preparer();
        FilingId id = startFiling.start().id();
        SaveDraft.Saved saved = saveDraft.save(id, readFiling.read(id).version(), Actors.sample());
        passOn.passOn(id, saved.version(), List.of());
        return id;
    }

    private void preparer() {
        actors.preparer(EXCHANGE);
    }

    private void approver() {
        actors.approver(EXCHANGE);
    }
}
