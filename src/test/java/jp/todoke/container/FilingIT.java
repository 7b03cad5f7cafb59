package jp.todoke.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.FilingRow;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.Finding;
import jp.todoke.filing.IdleDraft;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.ReceivedFilings;
import jp.todoke.filing.domain.Confirmations;
import jp.todoke.filing.domain.RefusedFindings;
import jp.todoke.filing.domain.Rule;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.persistence.IdleDrafts;
import jp.todoke.filing.usecase.ArchiveIdleDrafts;
import jp.todoke.filing.usecase.CheckFiling;
import jp.todoke.filing.usecase.ListFilings;
import jp.todoke.filing.usecase.OpenForm;
import jp.todoke.filing.usecase.PassOn;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.ReadReceipt;
import jp.todoke.filing.usecase.ReturnToPreparer;
import jp.todoke.filing.usecase.SaveDraft;
import jp.todoke.filing.usecase.StartFiling;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.filing.usecase.TakeUpDraft;
import jp.todoke.platform.database.DatabaseException;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.page.Page;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@ArquillianTest
class FilingIT {
    private static final String OWN = "kanto-00911";
    private static final String OTHER = "kanto-00912";

    @Deployment
    static WebArchive portal() {
        return Archive.portal();
    }

    @Inject
    Actors actors;

    @Inject
    CurrentCaller caller;

    @Inject
    HeardActs heard;

    @Inject
    StartFiling startFiling;

    @Inject
    SaveDraft saveDraft;

    @Inject
    CheckFiling checkFiling;

    @Inject
    OpenForm openForm;

    @Inject
    ArchiveIdleDrafts archiveIdleDrafts;

    @Inject
    TakeUpDraft takeUpDraft;

    @Inject
    IdleDrafts idleDrafts;

    @Inject
    PassOn passOn;

    @Inject
    ReturnToPreparer returnToPreparer;

    @Inject
    SubmitFiling submitFiling;

    @Inject
    ReadFiling readFiling;

    @Inject
    ReadReceipt readReceipt;

    @Inject
    ListFilings listFilings;

    @Inject
    ReceivedFilings receivedFilings;

    @Inject
    Transactions transactions;

    @Inject
    Rows rows;

    @Test
    void aFilingGoesFromDraftToReceiptThroughTwoPeople() throws Exception {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        FilingContent content = Actors.sample();
        SaveDraft.Saved saved = saveDraft.save(id, readFiling.read(id).version(), content);
        assertThat(saved.notKept()).isEmpty();
        assertThat(saved.findings()).isEmpty();
        passOn.passOn(id, saved.version(), List.of());

        actors.approver(OWN);
        FilingDetails shown = readFiling.read(id);
        assertThat(shown.state()).isEqualTo(FilingState.READY_FOR_APPROVAL);
        assertThat(shown.content().approver().name()).isEqualTo("見本 approver");
        Receipt receipt = actors.approve(id);
        assertThat(receipt.contentHash()).isEqualTo(ContentJson.hash(shown.content()));
        assertThat(receipt.number().value()).matches("STR-[0-9]{4}-[0-9]{8}-[0-9A-Z]");
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.DONE);
        assertThat(heard.last().subject()).isEqualTo(receipt.number().value());
        assertThat(heard.last().details().toString()).doesNotContain("架空");

        SubmitFiling.Outcome again = submitFiling.submit(id, shown.version(), receipt.contentHash());
        assertThat(again.replayed()).isTrue();
        assertThat(again.receipt()).isEqualTo(receipt);

        actors.preparer(OWN);
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.ACCEPTED);
        assertThat(readReceipt.byNumber(receipt.number().value())).isEqualTo(receipt);
        assertThatThrownBy(() -> saveDraft.save(id, saved.version(), content))
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.state.ACCEPTED"));
        assertThat(transactions.run(
                        Scope.AUTHORITY,
                        null,
                        () -> receivedFilings.byId(id).orElseThrow().content()))
                .isEqualTo(shown.content());
    }

    @Test
    void anIdleDraftIsWarnedOfThenPutAsideAndTakenUpAsItWas() throws Exception {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        FilingContent written = Actors.sample();
        saveDraft.save(id, readFiling.read(id).version(), written);
        Instant changed = readFiling.read(id).changedAt();
        Instant nextMonth = changed.plus(IdleDraft.ARCHIVED).plusSeconds(1);
        assertThat(idle(changed.plus(IdleDraft.WARNED))).doesNotContain(id);
        assertThat(idle(changed.plus(IdleDraft.WARNED).plusSeconds(1))).contains(id);

        assertThatThrownBy(archiveIdleDrafts::archive).isInstanceOf(Refusal.class);
        caller.set(Caller.system("test"), Channel.SYSTEM);
        assertThat(archiveIdleDrafts.archive())
                .as("today nothing is old enough")
                .isZero();
        assertThat(transactions.run(Scope.SYSTEM, null, () -> idleDrafts.archive(nextMonth)))
                .isPositive();

        actors.preparer(OWN);
        assertThat(listFilings.idle())
                .anySatisfy(draft -> assertThat(draft.archivedAt()).isEqualTo(nextMonth));
        actors.preparer(OTHER);
        assertThat(listFilings.idle()).extracting(IdleDraft::id).doesNotContain(id);
        assertThatThrownBy(() -> takeUpDraft.takeUp(id)).isInstanceOf(Refusal.class);
        actors.preparer(OWN);
        takeUpDraft.takeUp(id);
        assertThat(listFilings.idle()).extracting(IdleDraft::id).doesNotContain(id);
        assertThat(readFiling.read(id).content()).isEqualTo(written);
    }

    private List<FilingId> idle(Instant at) throws Exception {
        return transactions.run(Scope.EXCHANGE, OWN, () -> idleDrafts.of(OWN, at)).stream()
                .map(IdleDraft::id)
                .toList();
    }

    @Test
    void whoWritesOnAnOlderVersionIsJoinedWithWhatWasSavedSince() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        FilingContent base = Actors.sample();
        FilingDetails empty = readFiling.read(id);
        int version = saveDraft
                .join(id, typed("second", empty.version(), empty.content(), base))
                .version();
        saveDraft.join(id, typed("first", version, base, with(base, "actionComment", "of the first")));
        SaveDraft.Saved second =
                saveDraft.join(id, typed("second", version, base, with(base, "narrative", "of the second")));
        assertThat(second.collisions()).isEmpty();
        assertThat(second.savedBetween()).isEqualTo("見本 preparer");
        assertThat(second.content().actionComment()).isEqualTo("of the first");
        assertThat(second.content().narrative()).isEqualTo("of the second");
        assertThat(heard.last().name()).isEqualTo("SaveDraft");

        // A page the server forgot is met by what it showed.
        OpenForm.Reopened reopened = openForm.reopen(id, version);
        assertThat(reopened.sure()).isTrue();
        assertThat(reopened.content()).isEqualTo(base);
        assertThat(openForm.reopen(id, version + 1_000).sure()).isFalse();
        // Saying nothing new is no new version.
        assertThat(saveDraft
                        .join(id, typed("second", second.version(), second.content(), second.content()))
                        .version())
                .isEqualTo(second.version());
    }

    private static SaveDraft.Typed typed(String page, int version, FilingContent base, FilingContent content) {
        return new SaveDraft.Typed(page, version, base, content, Map.of());
    }

    private static FilingContent with(FilingContent content, String field, String text) {
        Map<String, @Nullable Object> tree = ContentTree.bare(content);
        tree.put(field, text);
        return ContentTree.read(tree).content();
    }

    @Test
    void whoPreparedCannotApprove() {
        actors.as(OWN, "both", Actors.DOES_BOTH);
        FilingId id = startFiling.start().id();
        int version = saveDraft
                .save(id, readFiling.read(id).version(), Actors.sample())
                .version();
        passOn.passOn(id, version, List.of());
        assertThatThrownBy(() -> actors.approve(id))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.fourEyes"));
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.READY_FOR_APPROVAL);
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.DONE);
    }

    @Test
    void approvalBindsToTheVersionThatWasRead() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        int first = saveDraft
                .save(id, readFiling.read(id).version(), Actors.sample())
                .version();
        passOn.passOn(id, first, List.of());
        actors.approver(OWN);
        FilingDetails seen = readFiling.read(id);
        returnToPreparer.sendBack(id, seen.version(), "金額を確かめてください。", List.of());
        actors.preparer(OWN);
        FilingDetails back = readFiling.read(id);
        assertThat(back.returnComment()).isEqualTo("金額を確かめてください。");
        int second = saveDraft.save(id, back.version(), Actors.sample()).version();
        passOn.passOn(id, second, List.of());
        actors.approver(OWN);
        assertThatThrownBy(() -> submitFiling.submit(id, seen.version(), ContentJson.hash(seen.content())))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.stale"));
    }

    @Test
    void aStaleSavingSaysWhoWasFasterAndChangesNothing() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        int version = readFiling.read(id).version();
        saveDraft.save(id, version, Actors.sample());
        Refusal refused = catchThrowableOfType(Refusal.class, () -> saveDraft.save(id, version, ContentTree.empty()));
        assertThat(refused.kind()).isEqualTo(Refusal.Kind.STALE);
        assertThat(refused.arguments()[0]).isEqualTo("見本 preparer");
        assertThat(readFiling.read(id).content().narrative()).isNotNull();
    }

    @Test
    void findingsKeepADraftWithThePreparer() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        RefusedFindings refused = catchThrowableOfType(
                RefusedFindings.class,
                () -> passOn.passOn(id, readFiling.read(id).version(), List.of()));
        assertThat(refused.findings()).hasSizeGreaterThan(5);
        Map<String, Object> tree = ContentTree.bare(Actors.sample());
        tree.put("narrative", "短いが五十文字はある説明です。".repeat(5));
        int version = saveDraft
                .save(id, readFiling.read(id).version(), ContentTree.read(tree).content())
                .version();
        assertThatThrownBy(() -> passOn.passOn(id, version, List.of()))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.warnings"));
        FilingDetails details = readFiling.read(id);
        passOn.passOn(id, version, Confirmations.of(details.findings()));
        assertThat(readFiling.read(id).content().confirmedWarnings())
                .extracting(FilingContent.ConfirmedWarning::rule)
                .contains("H11");
        assertThat(readFiling.read(id).state()).isEqualTo(FilingState.READY_FOR_APPROVAL);
    }

    @Test
    void aDraftKeepsWhateverWasTypedButNoKey() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        FilingContent odd = ContentTree.read(Map.of(
                        "narrative", "NUL \u0000 \ud83d ﾃﾞｰﾀ",
                        "totalAmountJpy", "百万円",
                        "actionComment", "5Kd3NBUAdUnhyzenEwVLy9pBKxSwXvE9FMPyR4UKZvpe6E3AgLr"))
                .content();
        SaveDraft.Saved saved = saveDraft.save(id, readFiling.read(id).version(), odd);
        assertThat(saved.notKept()).extracting("pointer").containsExactly("/actionComment");
        FilingContent kept = readFiling.read(id).content();
        assertThat(kept.narrative()).isEqualTo(odd.narrative());
        assertThat(kept.totalAmountJpy()).isEqualTo("百万円");
        assertThat(kept.actionComment()).isNull();
    }

    @Test
    void anotherExchangeFindsNothingAndTheRefusalIsTold() {
        actors.preparer(OWN);
        FilingId id = startFiling.start().id();
        int version = readFiling.read(id).version();
        actors.preparer(OTHER);
        for (Runnable attempt : List.<Runnable>of(
                () -> readFiling.read(id),
                () -> saveDraft.save(id, version, Actors.sample()),
                () -> saveDraft.join(id, new SaveDraft.Typed("", version, null, Actors.sample(), Map.of())),
                () -> openForm.reopen(id, version),
                () -> passOn.passOn(id, version, List.of()),
                () -> readReceipt.of(id))) {
            assertThatThrownBy(attempt::run).isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind())
                    .isEqualTo(Refusal.Kind.NOT_FOUND));
            assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.REFUSED);
            assertThat(heard.last().subject()).isEqualTo(id.toString());
        }
    }

    @Test
    void theDatabaseItselfKeepsExchangesApartAndVersionsUnchanged() throws Exception {
        Receipt receipt = machineFiles(OWN, Actors.sample(), null).receipt();
        for (String table : List.of("filing", "filing_draft", "filing_version", "filing_key", "filing_request")) {
            assertThat(transactions.run(
                            Scope.EXCHANGE,
                            OTHER,
                            () -> rows.list(
                                    "select exchange_id from " + table + " where exchange_id = '" + OWN + "'",
                                    row -> row.getString(1))))
                    .as(table)
                    .isEmpty();
        }
        for (String change : List.of(
                "update filing_version set content_hash = repeat('0', 64)",
                "delete from filing_version",
                "delete from filing",
                "delete from filing_key")) {
            assertThatThrownBy(() -> transactions.run(Scope.EXCHANGE, OWN, () -> rows.change(change)))
                    .as(change)
                    .isInstanceOf(DatabaseException.class);
        }
        actors.preparer(OWN);
        FilingId draft = startFiling.start().id();
        assertThat(transactions.run(
                        Scope.AUTHORITY,
                        null,
                        () -> rows.list(
                                "select state from filing where id = " + draft.value(), row -> row.getString(1))))
                .as("the authority sees no drafts")
                .isEmpty();
        assertThat(transactions.run(
                        Scope.AUTHORITY,
                        null,
                        () -> rows.list(
                                "select state from filing where receipt_no = '" + receipt.number() + "'",
                                row -> row.getString(1))))
                .containsExactly("ACCEPTED");
    }

    @Test
    void aResendGetsTheFirstReceiptAndAnotherContentDoesNot() {
        FilingContent content = Actors.sample();
        String key = UUID.randomUUID().toString();
        SubmitFiling.Outcome first = machineFiles(OWN, content, key);
        assertThat(first.replayed()).isFalse();
        assertThat(machineFiles(OWN, content, key).receipt()).isEqualTo(first.receipt());
        assertThat(machineFiles(OWN, content, UUID.randomUUID().toString()).receipt())
                .isEqualTo(first.receipt());
        assertThat(machineFiles(OWN, content, null).replayed()).isTrue();
        assertThatThrownBy(() -> machineFiles(OWN, Actors.sample(), key))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.keyReused"));
        assertThat(machineFiles(OTHER, Actors.sample(), key).replayed())
                .as("keys of another exchange mean nothing here")
                .isFalse();
    }

    @Test
    void anAcceptedCorrectionTakesThePlaceOfWhatItCorrects() {
        Receipt first = machineFiles(OWN, Actors.sample(), null).receipt();
        Map<String, Object> tree = ContentTree.bare(Actors.sample());
        tree.put("filingKind", "CORRECTION");
        tree.put("priorReceiptNo", first.number().value());
        Receipt second =
                machineFiles(OWN, ContentTree.read(tree).content(), null).receipt();
        actors.preparer(OWN);
        assertThat(readFiling.read(first.filing()).state()).isEqualTo(FilingState.SUPERSEDED);
        assertThat(readFiling.read(second.filing()).state()).isEqualTo(FilingState.ACCEPTED);
    }

    /** Both doors meet the same rules: every rule's wrong example, saved by the form and through the dry run of the API. */
    @Test
    void formAndMachineFindTheSame() {
        actors.preparer(OWN);
        StartFiling.Started started = startFiling.start();
        // A key is taken out before a draft is stored; what remains is another content.
        List<Rule> rules = RuleBook.STANDARD.rules().stream()
                .filter(rule -> !Set.of("A09", "T09").contains(rule.id()))
                .toList();
        Map<String, List<String>> byForm = new TreeMap<>();
        int version = started.version();
        for (Rule rule : rules) {
            SaveDraft.Saved saved =
                    saveDraft.save(started.id(), version, rule.bad().content());
            version = saved.version();
            byForm.put(rule.id(), marks(saved.findings()));
        }
        actors.machine(OWN);
        for (Rule rule : rules) {
            assertThat(marks(checkFiling.checkWhole(rule.bad().content())))
                    .as("wrong example of %s", rule.id())
                    .isEqualTo(byForm.get(rule.id()));
        }
    }

    /** What the portal fills in for people, their names and what it knows of files, a program must say itself. */
    private static List<String> marks(List<Finding> findings) {
        return findings.stream()
                .filter(finding ->
                        !finding.rule().equals("H04") && !finding.pointer().startsWith("/attachments"))
                .map(Finding::mark)
                .toList();
    }

    @Test
    void aDryRunStoresNothing() {
        FilingContent content = Actors.sample();
        actors.machine(OWN);
        assertThat(checkFiling.checkWhole(content)).isEmpty();
        assertThat(listFilings
                        .page(FilingFilter.ALL.with("search", String.valueOf(content.entityReference())), null, 5)
                        .rows())
                .isEmpty();
        assertThat(submitFiling.submitWhole(content, null).replayed()).isFalse();
    }

    @Test
    void aProgramMustConfirmItsWarningsToo() {
        Map<String, Object> tree = ContentTree.bare(Actors.sample());
        tree.put("narrative", "短いが五十文字はある説明です。".repeat(5));
        FilingContent content = ContentTree.read(tree).content();
        RefusedFindings refused = catchThrowableOfType(RefusedFindings.class, () -> machineFiles(OWN, content, null));
        assertThat(refused.key()).isEqualTo("filing.refusal.warnings");
        assertThat(refused.findings()).extracting(Finding::rule).containsExactly("H11");
        FilingContent confirmed = Confirmations.with(content, Confirmations.of(refused.findings()));
        assertThat(machineFiles(OWN, confirmed, null).receipt().warnings())
                .extracting(Finding::rule)
                .containsExactly("H11");
    }

    @Test
    void aPersonCannotUseTheMachineDoor() {
        actors.approver(OWN);
        assertThatThrownBy(() -> submitFiling.submitWhole(Actors.sample(), null))
                .isInstanceOfSatisfying(Refusal.class, r -> assertThat(r.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
    }

    @Test
    void theListGoesPageByPageWithoutLosingOrRepeatingARow() {
        String exchange = "kanto-00913";
        for (int i = 0; i < 7; i++) {
            machineFiles(exchange, Actors.sample(), null);
        }
        actors.preparer(exchange);
        startFiling.start();
        Page<FilingRow> page = listFilings.page(FilingFilter.ALL, null, 3);
        List<FilingId> seen = new ArrayList<>();
        while (true) {
            page.rows().forEach(row -> seen.add(row.id()));
            if (page.next() == null) {
                break;
            }
            page = listFilings.page(FilingFilter.ALL, page.next(), 3);
        }
        assertThat(seen).hasSize(8).doesNotHaveDuplicates();
        assertThat(listFilings
                        .page(FilingFilter.ALL.with("state", "DRAFT"), null, 50)
                        .rows())
                .hasSize(1);
        assertThat(listFilings
                        .page(FilingFilter.ALL.with("search", "架空太郎"), null, 50)
                        .rows())
                .hasSize(7);
        assertThat(listFilings.waiting()).containsEntry(FilingState.DRAFT, 1L);
        assertThatThrownBy(() -> listFilings.page(FilingFilter.ALL, "x", 3)).isInstanceOf(Refusal.class);
    }

    private SubmitFiling.Outcome machineFiles(String exchange, FilingContent content, String key) {
        actors.machine(exchange);
        return submitFiling.submitWhole(content, key);
    }
}
