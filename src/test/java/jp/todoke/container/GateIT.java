package jp.todoke.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.Set;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.database.Scope;
import jp.todoke.platform.database.Transactions;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

@ArquillianTest
class GateIT {
    private static final String OWN = "kanto-00901";
    private static final String OTHER = "kanto-00902";

    @Deployment
    static WebArchive portal() {
        return Archive.portal();
    }

    @Inject
    Probe probe;

    @Inject
    HeardActs heard;

    @Inject
    CurrentCaller caller;

    @Inject
    Transactions transactions;

    @Inject
    Rows rows;

    @Test
    void anExchangeSeesItselfOnlyAndTheActIsTold() {
        call(OWN, Permission.READ_NOTICES);
        assertThat(probe.exchangesInSight("probe-1")).containsExactly(OWN);
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.DONE);
        assertThat(heard.last().name()).isEqualTo("Probe");
        assertThat(heard.last().subject()).isEqualTo("probe-1");
    }

    @Test
    void theAuthoritySeesAll() {
        call(null, Permission.READ_NOTICES);
        assertThat(probe.exchangesInSight("probe-2")).hasSize(30);
    }

    @Test
    void aCallerWithoutThePermissionIsRefusedAndTheRefusalIsTold() {
        call(OWN, Permission.OWN_ACCOUNT);
        assertThatThrownBy(() -> probe.exchangesInSight("probe-3"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.REFUSED);
        assertThat(heard.last().subject()).isEqualTo("probe-3");
    }

    @Test
    void nobodyIsAskedToSignIn() {
        caller.set(Caller.anonymous("192.0.2.1"), Channel.WEB);
        assertThatThrownBy(() -> probe.exchangesInSight("probe-4"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNKNOWN_CALLER));
    }

    @Test
    void aRefusalInsideUndoesWhatWasWritten() throws Exception {
        call(OWN, Permission.READ_NOTICES);
        assertThatThrownBy(() -> probe.writeAndThenRefuse("probe-5")).isInstanceOf(Refusal.class);
        assertThat(changedNames()).isZero();
        assertThat(heard.last().reason()).isEqualTo("platform.refusal.stale");
    }

    @Test
    void theDatabaseRefusesRowsOfAnotherExchangeEvenWhereCodeForgets() throws Exception {
        call(OWN, Permission.READ_NOTICES);
        assertThat(probe.renamePeopleOf(OTHER)).isZero();
        assertThat(changedNames()).isZero();
    }

    @Test
    void aFailureIsToldWithItsKindOnly() {
        call(OWN, Permission.READ_NOTICES);
        assertThatThrownBy(() -> probe.fail("probe-6")).isInstanceOf(IllegalStateException.class);
        assertThat(heard.last().outcome()).isEqualTo(Act.Outcome.FAILED);
        assertThat(heard.last().reason()).isEqualTo("IllegalStateException");
    }

    @Test
    void aUseCaseWithoutAPermissionIsClosedToEverybody() {
        call(OWN, Permission.values());
        assertThatThrownBy(probe::withoutPermission)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without @Permitted");
    }

    @Test
    void withoutAScopeThereAreNoRows() throws Exception {
        int inSight = transactions.run(
                Scope.EXCHANGE, null, () -> rows.list("select id from account", row -> row.getString(1))
                        .size());
        assertThat(inSight).isZero();
    }

    @Test
    void theApplicationRoleOwnsNothingAndCannotBypassThePolicies() throws Exception {
        transactions.run(Scope.SYSTEM, null, () -> {
            assertThat(rows.one("select current_user::text", row -> row.getString(1)))
                    .contains("todoke_app");
            assertThat(rows.one(
                            "select (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)"
                                    + " or exists (select 1 from pg_class c join pg_roles r on r.oid = c.relowner"
                                    + " where r.rolname = current_user)",
                            row -> row.getBoolean(1)))
                    .contains(false);
            return null;
        });
    }

    @Test
    void everyTableWithATenantHasPoliciesThatBindEvenItsOwner() throws Exception {
        transactions.run(Scope.SYSTEM, null, () -> {
            assertThat(rows.list(
                            "select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                    + " join pg_attribute a on a.attrelid = c.oid and a.attname = 'exchange_id'"
                                    + " where n.nspname = 'todoke' and c.relkind in ('r', 'p')"
                                    + " and not (c.relrowsecurity and c.relforcerowsecurity)",
                            row -> row.getString(1)))
                    .isEmpty();
            return null;
        });
    }

    private void call(String exchange, Permission... permissions) {
        caller.set(
                new Caller("probe", "Probe", Caller.Kind.PERSON, exchange, "192.0.2.1", Set.of(permissions)),
                Channel.WEB);
    }

    private int changedNames() throws Exception {
        return transactions.run(Scope.SYSTEM, null, () -> rows.list(
                        "select id from account where display_name = 'changed'", row -> row.getString(1))
                .size());
    }
}
