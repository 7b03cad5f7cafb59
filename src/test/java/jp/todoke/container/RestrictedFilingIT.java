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
import java.util.UUID;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.filing.domain.EarlierContent;
import jp.todoke.filing.domain.SampleFiling;
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
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
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
    private static final Set<Permission> PREPARES = Set.of(Permission.PREPARE_FILING, Permission.READ_OWN_FILINGS);
    private static final Set<Permission> APPROVES = Set.of(Permission.FILE_STR, Permission.READ_OWN_FILINGS);

    @Deployment
    static WebArchive portal() {
        return Archive.portal();
    }

    @Inject
    CurrentCaller caller;

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
        FilingContent content = sample();
        FilingId id = restrictedDraft(exchange, content);

        as(exchange, "colleague", PREPARES);
        hidden(() -> readFiling.read(id));
        hidden(() -> saveDraft.save(id, 1, content));
        hidden(() -> restrictFiling.of(id));
        hidden(() -> restrictFiling.restrict(id, 1, List.of("colleague@" + exchange + ".example")));
        assertThat(listFilings.page(FilingFilter.ALL, null, 50).rows()).isEmpty();
        assertThat(listFilings.page(search(content.entityReference()), null, 50).rows())
                .isEmpty();
        assertThat(listFilings.waiting()).isEmpty();
        assertThat(listFilings.preparers()).isEmpty();
        assertThat(export()).doesNotContain(content.entityReference());

        as(exchange, "preparer", PREPARES);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        as(exchange, "approver", APPROVES);
        assertThat(listFilings.waiting()).containsEntry(FilingState.READY_FOR_APPROVAL, 1L);
        Receipt receipt = submitFiling.submit(id, readFiling.read(id).version()).receipt();
        assertThat(listFilings.page(search("架空"), null, 50).rows()).hasSize(1);
        assertThat(export()).contains(content.entityReference());

        as(exchange, "colleague", APPROVES);
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
        FilingContent content = sample();
        FilingId hidden = restrictedDraft(exchange, content);
        passOn.passOn(hidden, readFiling.read(hidden).version(), List.of());
        as(exchange, "approver", APPROVES);
        submitFiling.submit(hidden, readFiling.read(hidden).version());

        as(exchange, "colleague", PREPARES);
        FilingId id = startFiling.start().id();
        saveDraft.save(id, readFiling.read(id).version(), content);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        as(exchange, "second", APPROVES);
        int version = readFiling.read(id).version();
        assertThatThrownBy(() -> submitFiling.submit(id, version))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.referenceTaken"));
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.READY_FOR_APPROVAL);
    }

    @Test
    void whatIsMadeOfARestrictedFilingIsForTheSameEyes() throws Exception {
        String exchange = "kanto-00926";
        FilingContent content = sample();
        FilingId id = restrictedDraft(exchange, content);
        FilingId copy = startFromEarlier.copy(id, EnumSet.allOf(EarlierContent.Piece.class));
        assertThat(readFiling.read(copy).content().parties()).isNotEmpty();

        as(exchange, "preparer", PREPARES);
        passOn.passOn(id, readFiling.read(id).version(), List.of());
        as(exchange, "approver", APPROVES);
        submitFiling.submit(id, readFiling.read(id).version());
        as(exchange, "preparer", PREPARES);
        assertThat(findReportedParties.find("架空")).isEmpty();
        hidden(() -> findReportedParties.taken(content, id, 0));

        as(exchange, "colleague", PREPARES);
        hidden(() -> readFiling.read(copy));
        hidden(() -> startFromEarlier.copy(id, EnumSet.allOf(EarlierContent.Piece.class)));
    }

    @Test
    void twoDifferentPersonsMustBeNamedAndBothMustWorkOnFilings() {
        String exchange = "kanto-00922";
        as(exchange, "preparer", PREPARES);
        FilingId id = startFiling.start().id();
        int version = restrictFiling.of(id).version();
        refused("filing.refusal.readersFourEyes", () -> restrictFiling.restrict(id, version, List.of()));
        refused(
                "filing.refusal.noSuchReader",
                () -> restrictFiling.restrict(id, version, List.of("approver@kanto-00901.example")));
        restrictFiling.restrict(id, version, List.of("approver@" + exchange + ".example"));
        refused("filing.refusal.stale", () -> restrictFiling.lift(id, version));
        restrictFiling.lift(id, restrictFiling.of(id).version());
        assertThat(restrictFiling.of(id).readers()).isEmpty();
        as(exchange, "colleague", PREPARES);
        assertThat(readFiling.read(id).restricted()).isFalse();
    }

    @Test
    void aProgramSeesARestrictedFilingOnlyWhereItFiledIt() {
        String exchange = "kanto-00923";
        FilingId ofPeople = restrictedDraft(exchange, sample());
        machine(exchange);
        hidden(() -> readFiling.read(ofPeople));
        Receipt receipt = submitFiling.submitWhole(sample(), null).receipt();
        as(exchange, "preparer", PREPARES);
        restrictFiling.restrict(
                receipt.filing(),
                restrictFiling.of(receipt.filing()).version(),
                List.of("approver@" + exchange + ".example"));
        machine(exchange);
        assertThat(readFiling.byNumber(receipt.number().value()).receipt().number())
                .isEqualTo(receipt.number());
    }

    @Test
    void whatFollowsARestrictedFilingIsForTheSameEyes() {
        String exchange = "kanto-00920";
        machine(exchange);
        Receipt receipt = submitFiling.submitWhole(sample(), null).receipt();
        as(exchange, "preparer", PREPARES);
        restrictFiling.restrict(
                receipt.filing(),
                restrictFiling.of(receipt.filing()).version(),
                List.of("approver@" + exchange + ".example"));
        FilingId correction = startFollowUp.correct(receipt.number().value());
        assertThat(readFiling.read(correction).restricted()).isTrue();
        as(exchange, "colleague", PREPARES);
        hidden(() -> readFiling.read(correction));
        hidden(() -> startFollowUp.correct(receipt.number().value()));
    }

    @Test
    void anAdministratorCountsAndHandsOverAndReadsNothing() {
        String exchange = "kanto-00924";
        FilingId id = restrictedDraft(exchange, sample());
        as(exchange, "admin", Set.of(Permission.MANAGE_PEOPLE));
        assertThat(handOverRestricted.overview().filings()).isEqualTo(1);
        assertThat(handOverRestricted.overview().holders()).hasSize(2);
        assertThatThrownBy(() -> readFiling.read(id))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        String preparer = "preparer@" + exchange + ".example";
        refused(
                "filing.refusal.handOverToOneself",
                () -> handOverRestricted.handOver(preparer, "admin@" + exchange + ".example"));
        refused(
                "filing.refusal.noSuchReader",
                () -> handOverRestricted.handOver(preparer, "preparer@kanto-00901.example"));
        assertThat(handOverRestricted.handOver(preparer, "approver@" + exchange + ".example"))
                .isEqualTo(1);
        assertThat(heard.last().details()).containsEntry("filings", "1");
        assertThat(handOverRestricted.overview().stuck()).isEqualTo(1);
        as(exchange, "preparer", PREPARES);
        hidden(() -> readFiling.read(id));
    }

    @Test
    void anExportTellsTheLedgerHowManyRowsLeftThePortal() throws IOException {
        String exchange = "kanto-00925";
        machine(exchange);
        submitFiling.submitWhole(sample(), null);
        submitFiling.submitWhole(sample(), null);
        as(exchange, "preparer", PREPARES);
        export();
        assertThat(heard.last().name()).isEqualTo("ExportFilings");
        assertThat(heard.last().details()).containsEntry("rows", "2").containsEntry("form", "CSV");
    }

    @Test
    void whoWroteOnADraftDoesNotApproveItWhoeverPassedItOn() {
        String exchange = "kanto-00926";
        Set<Permission> both = Set.of(Permission.PREPARE_FILING, Permission.FILE_STR, Permission.READ_OWN_FILINGS);
        as(exchange, "approver", both);
        FilingId id = startFiling.start().id();
        SaveDraft.Saved saved = saveDraft.save(id, readFiling.read(id).version(), sample());
        as(exchange, "preparer", PREPARES);
        passOn.passOn(id, saved.version(), List.of());
        as(exchange, "approver", both);
        refused(
                "filing.refusal.fourEyes",
                () -> submitFiling.submit(id, readFiling.read(id).version()));
    }

    private FilingId restrictedDraft(String exchange, FilingContent content) {
        as(exchange, "preparer", PREPARES);
        FilingId id = startFiling.start().id();
        saveDraft.save(id, readFiling.read(id).version(), content);
        restrictFiling.restrict(id, restrictFiling.of(id).version(), List.of("approver@" + exchange + ".example"));
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

    /** The sample under a reference and with a transaction of its own. */
    private static FilingContent sample() {
        String unique = UUID.randomUUID().toString();
        return ContentJson.read(SampleFiling.json()
                .replace("SAMPLE-2026-0001", unique)
                .replace("7d5c1f0e2b3a49586776859403a2b1c0", unique.replace("-", "")));
    }

    private void as(String exchange, String role, Set<Permission> permissions) {
        caller.set(
                new Caller(
                        role + "@" + exchange + ".example",
                        "見本 " + role,
                        Caller.Kind.PERSON,
                        exchange,
                        "192.0.2.1",
                        permissions),
                Channel.WEB);
    }

    private void machine(String exchange) {
        caller.set(new Caller(exchange, exchange, Caller.Kind.MACHINE, exchange, "192.0.2.1", APPROVES), Channel.API);
    }
}
