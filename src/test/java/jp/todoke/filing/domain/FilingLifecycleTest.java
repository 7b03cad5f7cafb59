package jp.todoke.filing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import org.junit.jupiter.api.Test;

class FilingLifecycleTest {
    private static Caller with(Permission... permissions) {
        return new Caller("a@kanto-00901.example", "A", Caller.Kind.PERSON, "kanto-00901", "-", Set.of(permissions));
    }

    @Test
    void theTableIsUnambiguous() {
        Set<String> seen = new HashSet<>();
        for (FilingLifecycle line : FilingLifecycle.table()) {
            assertThat(seen.add(line.from() + " " + line.act())).as(line.name()).isTrue();
        }
    }

    @Test
    void everyPairThatIsNotInTheTableIsRefusedWithTheStateAsReason() {
        for (FilingState state : FilingState.values()) {
            for (FilingLifecycle.Act act : FilingLifecycle.Act.values()) {
                if (FilingLifecycle.line(state, act).isPresent()) {
                    assertThat(FilingLifecycle.next(state, act)).isNotNull();
                } else {
                    assertThatThrownBy(() -> FilingLifecycle.next(state, act))
                            .isInstanceOfSatisfying(
                                    Refusal.class, r -> assertThat(r.key()).isEqualTo("filing.refusal.state." + state));
                }
            }
        }
    }

    @Test
    void everyStateIsReachableFromADraftAndNothingLeadsBackFromReceived() {
        Set<FilingState> reached = EnumSet.of(FilingState.DRAFT);
        for (int i = 0; i < FilingState.values().length; i++) {
            FilingLifecycle.table().stream()
                    .filter(l -> reached.contains(l.from()))
                    .forEach(l -> reached.add(l.to()));
        }
        assertThat(reached).containsExactlyInAnyOrder(FilingState.values());
        assertThat(FilingLifecycle.table()).noneMatch(l -> l.from().received() && !l.to().received());
    }

    @Test
    void thePreparerCannotSubmitAndTheApproverCannotWrite() {
        Caller preparer = with(Permission.PREPARE_FILING, Permission.READ_OWN_FILINGS);
        Caller approver = with(Permission.FILE_STR, Permission.READ_OWN_FILINGS);
        assertThat(FilingLifecycle.acts(FilingState.DRAFT, preparer))
                .containsExactlyInAnyOrder(
                        FilingLifecycle.Act.SAVE, FilingLifecycle.Act.PASS_ON, FilingLifecycle.Act.DISCARD);
        assertThat(FilingLifecycle.acts(FilingState.READY_FOR_APPROVAL, preparer))
                .containsExactly(FilingLifecycle.Act.TAKE_BACK);
        assertThat(FilingLifecycle.acts(FilingState.DRAFT, approver)).isEmpty();
        assertThat(FilingLifecycle.acts(FilingState.READY_FOR_APPROVAL, approver))
                .containsExactlyInAnyOrder(FilingLifecycle.Act.SUBMIT, FilingLifecycle.Act.RETURN_TO_PREPARER);
    }
}
