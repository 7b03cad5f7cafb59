package jp.todoke.container;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.platform.database.Rows;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Use cases that exist only to try the gate. */
@UseCase
@ApplicationScoped
public class Probe {
    @Inject
    Rows rows;

    @Permitted(Permission.READ_NOTICES)
    public List<String> exchangesInSight(@Subject String subject) {
        return rows.list("select id from exchange order by id", row -> row.getString(1));
    }

    @Permitted(Permission.READ_NOTICES)
    public void writeAndThenRefuse(@Subject String subject) {
        rows.change("update account set display_name = 'changed' where exchange_id = todoke.exchange()");
        throw Refusal.conflict("platform.refusal.stale");
    }

    @Permitted(Permission.READ_NOTICES)
    public int renamePeopleOf(@Subject String exchange) {
        return rows.change("update account set display_name = 'changed' where exchange_id = ?", exchange);
    }

    @Permitted(Permission.READ_NOTICES)
    public void fail(@Subject String subject) {
        throw new IllegalStateException("broken on purpose");
    }

    public void withoutPermission() {
        throw new AssertionError("the gate let a use case without @Permitted through");
    }
}
