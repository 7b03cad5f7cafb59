package jp.todoke.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.filing.domain.EarlierContent;
import jp.todoke.filing.usecase.ExportFilings;
import jp.todoke.filing.usecase.FindReportedParties;
import jp.todoke.filing.usecase.HandOverRestricted;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.ReadReceipt;
import jp.todoke.filing.usecase.RestrictFiling;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.filing.usecase.StartFollowUp;
import jp.todoke.filing.usecase.StartFromEarlier;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** A restricted filing from every side. The demonstration's preparer and approver are named; a colleague is not. */
@ArquillianTest
class RestrictedFilingIT {
    @Deployment
    static WebArchive portal() {
        return Archive.portal();
    }

    @Inject
    Actors actors;

    @Inject
    HeardActs heard;

    @Inject
    StartFiling startFiling;

    @Inject
    SaveDraft saveDraft;

    @Inject
    PassOn passOn;

    @Inject
    SubmitFiling submitFiling;

    @Inject
    ReadFiling readFiling;

    @Inject
    ReadReceipt readReceipt;

    @Inject
    ListFilings listFilings;

    @Inject
    ExportFilings exportFilings;

    @Inject
    RestrictFiling restrictFiling;

    @Inject
    HandOverRestricted handOverRestricted;

    @Inject
    StartFollowUp startFollowUp;

    @Inject
    StartFromEarlier startFromEarlier;

    @Inject
    FindReportedParties findReportedParties;

    @Inject
    ReceivedFilings receivedFilings;

    @Inject
    Transactions transactions;

    @Test
    void onlyThoseNamedSeeItFromDraftToReceipt() throws Exception {
        String exchange = "kanto-00921";
        FilingContent content = Actors.sample();
        FilingId id = restrictedDraft(exchange, content);

        actors.as(exchange, "colleague", Actors.PREPARES);
        hidden(() -> readFiling.read(id));
        hidden(() -> saveDraft.save(id, 1, content));
        hidden(() -> restrictFiling.of(id));
        hidden(() -> restrictFiling.restrict(id, 1, List.of(Actors.account(exchange, "colleague"))));
        assertThat(listFilings.page(FilingFilter.ALL, null, 50).rows()).isEmpty();
        assertThat(listFilings.page(search(content.entityReference()), null, 50).rows())
                .isEmpty();
        assertThat(listFilings.waiting()).isEmpty();
        assertThat(listFilings.preparers()).isEmpty();
        assertThat(export()).doesNotContain(content.entityReference());

        actors.preparer(exchange);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        actors.approver(exchange);
        assertThat(listFilings.waiting()).containsEntry(FilingState.READY_FOR_APPROVAL, 1L);
        Receipt receipt = actors.approve(id);
        assertThat(listFilings.page(search("架空"), null, 50).rows()).hasSize(1);
        assertThat(export()).contains(content.entityReference());

        actors.as(exchange, "colleague", Actors.APPROVES);
        hidden(() -> readFiling.byNumber(receipt.number().value()));
        hidden(() -> readReceipt.byNumber(receipt.number().value()));
        assertThat(listFilings.page(search("架空"), null, 50).rows()).isEmpty();
        assertThat(export()).doesNotContain(receipt.number().value());
        assertThat(transactions.run(Scope.AUTHORITY, null, () -> receivedFilings.byId(id)))
                .isPresent();
    }

    @Test
    void theReferenceOfAHiddenFilingIsTakenAllTheSame() throws Exception {
        String exchange = "kanto-00927";
        FilingContent content = Actors.sample();
        FilingId hidden = restrictedDraft(exchange, content);
        passOn.passOn(hidden, readFiling.read(hidden).version(), List.of());
        actors.approver(exchange);
        actors.approve(hidden);

        actors.as(exchange, "colleague", Actors.PREPARES);
        FilingId id = startFiling.start().id();
        saveDraft.save(id, readFiling.read(id).version(), content);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        actors.as(exchange, "second", Actors.APPROVES);
        assertThatThrownBy(() -> actors.approve(id)).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key())
                .isEqualTo("filing.refusal.referenceTaken"));
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.READY_FOR_APPROVAL);
    }

    @Test
    void whatIsMadeOfARestrictedFilingIsForTheSameEyes() throws Exception {
        String exchange = "kanto-00926";
        FilingContent content = Actors.sample();
        FilingId id = restrictedDraft(exchange, content);
        FilingId copy = startFromEarlier
                .copy(id, EnumSet.allOf(EarlierContent.Piece.class), null)
                .id();
        assertThat(readFiling.read(copy).content().parties()).isNotEmpty();

        actors.preparer(exchange);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        actors.approver(exchange);
        actors.approve(id);
        actors.preparer(exchange);
        assertThat(findReportedParties.find("架空")).isEmpty();
        hidden(() -> findReportedParties.taken(content, id, 0));

        actors.as(exchange, "colleague", Actors.PREPARES);
        hidden(() -> readFiling.read(copy));
        hidden(() -> startFromEarlier.copy(id, EnumSet.allOf(EarlierContent.Piece.class), null));
    }

    @Test
    void twoDifferentPersonsMustBeNamedAndBothMustWorkOnFilings() {
        String exchange = "kanto-00922";
        actors.preparer(exchange);
        FilingId id = startFiling.start().id();
        int version = restrictFiling.of(id).version();
        refused("filing.refusal.readersFourEyes", () -> restrictFiling.restrict(id, version, List.of()));
        refused(
                "filing.refusal.noSuchReader",
                () -> restrictFiling.restrict(id, version, List.of("approver@kanto-00901.example")));
        restrictFiling.restrict(id, version, List.of(Actors.account(exchange, "approver")));
        refused("filing.refusal.stale", () -> restrictFiling.lift(id, version));
        restrictFiling.lift(id, restrictFiling.of(id).version());
        assertThat(restrictFiling.of(id).readers()).isEmpty();
        actors.as(exchange, "colleague", Actors.PREPARES);
        assertThat(readFiling.read(id).restricted()).isFalse();
    }

    @Test
    void aProgramSeesARestrictedFilingOnlyWhereItFiledIt() {
        String exchange = "kanto-00923";
        FilingId ofPeople = restrictedDraft(exchange, Actors.sample());
        actors.machine(exchange);
        hidden(() -> readFiling.read(ofPeople));
        Receipt receipt = submitFiling.submitWhole(Actors.sample(), null).receipt();
        actors.preparer(exchange);
        restrictFiling.restrict(
                receipt.filing(),
                restrictFiling.of(receipt.filing()).version(),
                List.of(Actors.account(exchange, "approver")));
        actors.machine(exchange);
        assertThat(readFiling.byNumber(receipt.number().value()).receipt().number())
                .isEqualTo(receipt.number());
    }

    @Test
    void whatFollowsARestrictedFilingIsForTheSameEyes() {
        String exchange = "kanto-00920";
        actors.machine(exchange);
        Receipt receipt = submitFiling.submitWhole(Actors.sample(), null).receipt();
        actors.preparer(exchange);
        restrictFiling.restrict(
                receipt.filing(),
                restrictFiling.of(receipt.filing()).version(),
                List.of(Actors.account(exchange, "approver")));
        FilingId correction = startFollowUp.correct(receipt.number().value()).id();
        assertThat(readFiling.read(correction).restricted()).isTrue();
        actors.as(exchange, "colleague", Actors.PREPARES);
        hidden(() -> readFiling.read(correction));
        hidden(() -> startFollowUp.correct(receipt.number().value()));
    }

    @Test
    void anAdministratorCountsAndHandsOverAndReadsNothing() {
        String exchange = "kanto-00924";
        FilingId id = restrictedDraft(exchange, Actors.sample());
        actors.as(exchange, "admin", Set.of(Permission.MANAGE_PEOPLE));
        assertThat(handOverRestricted.overview().filings()).isEqualTo(1);
        assertThat(handOverRestricted.overview().holders()).hasSize(2);
        assertThatThrownBy(() -> readFiling.read(id))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        String preparer = Actors.account(exchange, "preparer");
        refused(
                "filing.refusal.handOverToOneself",
                () -> handOverRestricted.handOver(preparer, Actors.account(exchange, "admin")));
        refused(
                "filing.refusal.noSuchReader",
                () -> handOverRestricted.handOver(preparer, "preparer@kanto-00901.example"));
        refused(
                "filing.refusal.noSuchReader",
                () -> handOverRestricted.handOver(exchange, Actors.account(exchange, "approver")));
        assertThat(handOverRestricted.handOver(preparer, Actors.account(exchange, "approver")))
                .isEqualTo(1);
        assertThat(heard.last().details()).containsEntry("filings", "1");
        assertThat(handOverRestricted.overview().stuck()).isEqualTo(1);
        actors.preparer(exchange);
        hidden(() -> readFiling.read(id));
    }

    @Test
    void anExportTellsTheLedgerHowManyRowsLeftThePortal() throws IOException {
        String exchange = "kanto-00925";
        actors.machine(exchange);
        submitFiling.submitWhole(Actors.sample(), null);
        submitFiling.submitWhole(Actors.sample(), null);
        actors.preparer(exchange);
        export();
        assertThat(heard.last().name()).isEqualTo("ExportFilings");
        assertThat(heard.last().details()).containsEntry("rows", "2").containsEntry("form", "CSV");
    }

    @Test
    void whoWroteOnADraftDoesNotApproveItWhoeverPassedItOn() {
        String exchange = "kanto-00926";
        actors.as(exchange, "approver", Actors.DOES_BOTH);
        FilingId id = startFiling.start().id();
        SaveDraft.Saved saved = saveDraft.save(id, readFiling.read(id).version(), Actors.sample());
        actors.preparer(exchange);
        passOn.passOn(id, saved.version(), List.of());
        actors.as(exchange, "approver", Actors.DOES_BOTH);
        refused("filing.refusal.fourEyes", () -> actors.approve(id));
    }

    private FilingId restrictedDraft(String exchange, FilingContent content) {
        actors.preparer(exchange);
        FilingId id = startFiling.start().id();
        saveDraft.save(id, readFiling.read(id).version(), content);
        restrictFiling.restrict(id, restrictFiling.of(id).version(), List.of(Actors.account(exchange, "approver")));
        return id;
    }

    private String export() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        exportFilings.write(FilingFilter.ALL, ExportFilings.Form.CSV, Locale.JAPANESE, file);
        return file.toString(StandardCharsets.UTF_8);
    }

    private void hidden(ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.NOT_FOUND));
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.REFUSED);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo(key));
    }

    private static FilingFilter search(String text) {
        return FilingFilter.read(Map.of("search", text));
    }
}
