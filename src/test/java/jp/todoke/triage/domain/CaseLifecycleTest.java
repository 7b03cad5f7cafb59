package jp.todoke.triage.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.triage.CaseAction;
import jp.todoke.triage.CaseState;
import jp.todoke.triage.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CaseLifecycleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final String REASON = "資金の流れに不自然な点があり、追加の確認を要するため。";

    /** The table once more, as the design tells it; whatever is not here must be refused. */
    private static final Map<String, CaseState> STEPS = Map.ofEntries(
            Map.entry("NEW TAKE", CaseState.TAKEN),
            Map.entry("TAKEN RELEASE", CaseState.NEW),
            Map.entry("TAKEN DECIDE", CaseState.ASSESSED),
            Map.entry("ASSESSED REOPEN", CaseState.TAKEN),
            Map.entry("NEW NOTE", CaseState.NEW),
            Map.entry("TAKEN NOTE", CaseState.TAKEN),
            Map.entry("ASSESSED NOTE", CaseState.ASSESSED),
            Map.entry("TAKEN ASK", CaseState.TAKEN),
            Map.entry("TAKEN SETTLE", CaseState.TAKEN),
            Map.entry("TAKEN TELL", CaseState.TAKEN),
            Map.entry("ASSESSED TELL", CaseState.ASSESSED),
            Map.entry("TAKEN GIVE_FEEDBACK", CaseState.TAKEN),
            Map.entry("ASSESSED GIVE_FEEDBACK", CaseState.ASSESSED),
            Map.entry("TAKEN GIVE_BACK", CaseState.TAKEN),
            Map.entry("TAKEN ANSWER_WITHDRAWAL", CaseState.ASSESSED));

    private static final Set<String> ONLY_THE_ASSIGNEE = Set.of(
            "TAKEN RELEASE",
            "TAKEN DECIDE",
            "TAKEN ASK",
            "TAKEN SETTLE",
            "TAKEN TELL",
            "TAKEN GIVE_FEEDBACK",
            "TAKEN GIVE_BACK",
            "TAKEN ANSWER_WITHDRAWAL");

    private static final Map<CaseAction, Permission> NEEDS = Map.ofEntries(
            Map.entry(CaseAction.TAKE, Permission.TAKE_CASE),
            Map.entry(CaseAction.RELEASE, Permission.TAKE_CASE),
            Map.entry(CaseAction.NOTE, Permission.WRITE_NOTE),
            Map.entry(CaseAction.DECIDE, Permission.DECIDE_CASE),
            Map.entry(CaseAction.REOPEN, Permission.DECIDE_CASE),
            Map.entry(CaseAction.ASK, Permission.DECIDE_CASE),
            Map.entry(CaseAction.SETTLE, Permission.DECIDE_CASE),
            Map.entry(CaseAction.TELL, Permission.DECIDE_CASE),
            Map.entry(CaseAction.GIVE_FEEDBACK, Permission.DECIDE_CASE),
            Map.entry(CaseAction.GIVE_BACK, Permission.RETURN_FILING),
            Map.entry(CaseAction.ANSWER_WITHDRAWAL, Permission.RETURN_FILING));

    @TestFactory
    Stream<DynamicTest> everyStateActionPermissionAndPersonIsAnsweredAsTheTableSays() {
        List<DynamicTest> all = new ArrayList<>();
        for (CaseState state : CaseState.values()) {
            for (CaseAction action : CaseAction.values()) {
                for (Permission permission : Permission.values()) {
                    for (boolean assignee : new boolean[] {true, false}) {
                        String name = state + " " + action + " with " + permission + (assignee ? " by who has it" : "");
                        all.add(DynamicTest.dynamicTest(name, () -> check(state, action, permission, assignee)));
                    }
                }
            }
        }
        return all.stream();
    }

    private static void check(CaseState state, CaseAction action, Permission permission, boolean assignee) {
        String step = state + " " + action;
        boolean may = STEPS.containsKey(step)
                && permission == NEEDS.get(action)
                && (assignee || !ONLY_THE_ASSIGNEE.contains(step));
        Case found = in(state);
        Caller caller = person(assignee ? "analyst@fsa.example" : "analyst2@fsa.example", Set.of(permission));
        assertThat(found.open(caller).contains(action)).isEqualTo(may);
        if (may) {
            act(found, action, caller);
            assertThat(found.state()).isEqualTo(STEPS.get(step));
        } else {
            assertThatThrownBy(() -> act(found, action, caller)).isInstanceOf(Refusal.class);
            assertThat(found.state()).isEqualTo(state);
        }
    }

    @Test
    void theTableHasNoOtherSteps() {
        assertThat(Stream.of(CaseLifecycle.values()).map(step -> step.from() + " " + step.action()))
                .containsExactlyInAnyOrderElementsOf(STEPS.keySet());
    }

    @Test
    void whoComesSecondIsToldWhoHasItAndSinceWhen() {
        Case found = in(CaseState.TAKEN);
        assertThatThrownBy(() -> found.take(analyst2(), NOW.plusSeconds(5)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.CONFLICT);
                    assertThat(refusal.key()).isEqualTo("triage.refusal.taken");
                    assertThat(refusal.arguments()).containsExactly("分析 葵", NOW);
                });
        assertThat(found.assignee()).isEqualTo("analyst@fsa.example");
    }

    @Test
    void whoPressesTwiceIsToldThatTheyHaveIt() {
        assertRefused("triage.refusal.yours", () -> in(CaseState.TAKEN).take(analyst(), NOW));
    }

    @Test
    void whoActsOnADecidedCaseIsToldWhoDecided() {
        assertRefused("triage.refusal.decided", () -> in(CaseState.ASSESSED).take(analyst2(), NOW));
        assertRefused("triage.refusal.decided", () -> in(CaseState.ASSESSED)
                .decide(analyst(), Outcome.FORWARD, REASON, 0, NOW));
    }

    @Test
    void aPageThatShowsAnEarlierVersionDecidesNothing() {
        Case found = in(CaseState.TAKEN);
        assertRefused("triage.refusal.changed", () -> found.decide(analyst(), Outcome.FORWARD, REASON, 7, NOW));
        assertRefused("triage.refusal.changed", () -> found.release(analyst(), 7));
        assertThat(found.outcome()).isNull();
    }

    @Test
    void aDecisionNeedsAnOutcomeAndAReason() {
        Case found = in(CaseState.TAKEN);
        assertRefused("triage.refusal.outcome", () -> found.decide(analyst(), null, REASON, 0, NOW));
        assertRefused("platform.refusal.textEmpty", () -> found.decide(analyst(), Outcome.FORWARD, "  \n ", 0, NOW));
        assertRefused("platform.refusal.textTooShort", () -> found.decide(analyst(), Outcome.FORWARD, "短い理由", 0, NOW));
        assertRefused(
                "platform.refusal.textTooLong",
                () -> found.decide(analyst(), Outcome.FORWARD, "長".repeat(4_001), 0, NOW));
        assertThat(found.state()).isEqualTo(CaseState.TAKEN);
        assertThat(found.decide(analyst(), Outcome.FORWARD, "𠮷".repeat(4_000), 0, NOW)
                        .outcome())
                .isEqualTo(Outcome.FORWARD);
    }

    @Test
    void aNoteIsKeptAsWrittenWithItsAuthorAndTime() {
        var note = in(CaseState.NEW).note(analyst(), " 一行目\r\n二行目\t終わり ", NOW);
        assertThat(note.text()).isEqualTo("一行目\n二行目\t終わり");
        assertThat(note.authorName()).isEqualTo("分析 葵");
        assertThat(note.at()).isEqualTo(NOW);
    }

    @Test
    void aNoteThatNobodyCanReadIsRefused() {
        for (String bad : List.of("a\u0000b", "a\u0007b", "a\uD83Db", "a\uFFFEb", "a\uFDD0b")) {
            assertRefused(
                    "platform.refusal.textUnreadable", () -> in(CaseState.NEW).note(analyst(), bad, NOW));
        }
        assertRefused("platform.refusal.textEmpty", () -> in(CaseState.NEW).note(analyst(), "", NOW));
        assertRefused("platform.refusal.textTooLong", () -> in(CaseState.NEW).note(analyst(), "a".repeat(8_001), NOW));
    }

    @Test
    void whoReopensHasTheCaseAndTheDecisionNoLongerCounts() {
        Case found = in(CaseState.ASSESSED);
        found.reopen(analyst2(), REASON, 0, NOW);
        assertThat(found.assignee()).isEqualTo("analyst2@fsa.example");
        assertThat(found.outcome()).isNull();
    }

    private static void assertRefused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.key())
                .isEqualTo(key));
    }

    private static void act(Case found, CaseAction action, Caller by) {
        switch (action) {
            case TAKE -> found.take(by, NOW);
            case RELEASE -> found.release(by, 0);
            case NOTE -> found.note(by, "見た。", NOW);
            case DECIDE -> found.decide(by, Outcome.NO_ACTION, REASON, 0, NOW);
            case ASK, SETTLE, TELL, GIVE_FEEDBACK, GIVE_BACK -> found.write(action, by);
            case ANSWER_WITHDRAWAL -> found.answerWithdrawal(by, REASON, 0, NOW);
            case REOPEN -> found.reopen(by, REASON, 0, NOW);
        }
    }

    /** A case in this state; the analyst has it, or decided it. */
    private static Case in(CaseState state) {
        Case fresh = new Case(
                new CaseOrigin.Received(
                        1, "2026-0000001", "kanto-00901", "STR", "INITIAL", "ROUTINE", List.of("D1"), 5_990_000, null),
                NOW);
        if (state != CaseState.NEW) {
            fresh.take(analyst(), NOW);
        }
        if (state == CaseState.ASSESSED) {
            fresh.decide(analyst(), Outcome.MONITOR, REASON, 0, NOW);
        }
        return fresh;
    }

    private static Caller analyst() {
        return person("analyst@fsa.example", EnumSet.allOf(Permission.class));
    }

    private static Caller analyst2() {
        return person("analyst2@fsa.example", EnumSet.allOf(Permission.class));
    }

    private static Caller person(String account, Set<Permission> permissions) {
        String name = account.equals("analyst@fsa.example") ? "分析 葵" : "分析 楓";
        return new Caller(account, name, Caller.Kind.PERSON, null, "127.0.0.1", permissions);
    }
}
