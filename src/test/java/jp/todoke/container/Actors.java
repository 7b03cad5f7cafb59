package jp.todoke.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingDetails;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Receipt;
import jp.todoke.filing.domain.SampleFiling;
import jp.todoke.filing.usecase.ReadFiling;
import jp.todoke.filing.usecase.SubmitFiling;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;

/** Who acts in these tests, and on what: the people and programs of the demonstration's exchanges, and its sample filing. */
@ApplicationScoped
public class Actors {
    static final Set<Permission> PREPARES = Set.of(Permission.PREPARE_FILING, Permission.READ_OWN_FILINGS);
    static final Set<Permission> APPROVES = Set.of(Permission.FILE_STR, Permission.READ_OWN_FILINGS);
    static final Set<Permission> DOES_BOTH =
            Set.of(Permission.PREPARE_FILING, Permission.FILE_STR, Permission.READ_OWN_FILINGS);

    @Inject
    CurrentCaller caller;

    @Inject
    ReadFiling readFiling;

    @Inject
    SubmitFiling submitFiling;

    /** From now on a person is calling, named after the role. */
    public void as(String exchange, String role, Set<Permission> permissions) {
        caller.set(
                new Caller(
                        account(exchange, role), "見本 " + role, Caller.Kind.PERSON, exchange, "192.0.2.1", permissions),
                Channel.WEB);
    }

    public void preparer(String exchange) {
        as(exchange, "preparer", PREPARES);
    }

    public void approver(String exchange) {
        as(exchange, "approver", APPROVES);
    }

    /** From now on a program of the exchange is calling. */
    public void machine(String exchange) {
        caller.set(new Caller(exchange, exchange, Caller.Kind.MACHINE, exchange, "192.0.2.1", DOES_BOTH), Channel.API);
    }

    /** From now on an officer of the authority is calling. */
    public void authority(Set<Permission> permissions) {
        caller.set(
                new Caller("senior@fsa.example", "見本 上席", Caller.Kind.PERSON, null, "192.0.2.1", permissions),
                Channel.WEB);
    }

    /** The caller reads the filing and submits what was read, as the page has it done. */
    public Receipt approve(FilingId id) {
        FilingDetails read = readFiling.read(id);
        return submitFiling
                .submit(id, read.version(), ContentJson.hash(read.content()))
                .receipt();
    }

    static String account(String exchange, String role) {
        return role + "@" + exchange + ".example";
    }

    /** The sample under a reference and with a transaction of its own. */
    static FilingContent sample() {
        String unique = UUID.randomUUID().toString();
        return ContentJson.read(SampleFiling.json()
                .replace("SAMPLE-2026-0001", unique)
                .replace("7d5c1f0e2b3a49586776859403a2b1c0", unique.replace("-", "")));
    }
}
