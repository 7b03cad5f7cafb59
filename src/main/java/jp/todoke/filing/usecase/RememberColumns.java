package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.persistence.ColumnOrders;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** Whoever takes in the same kind of table every week says only once what its columns are. */
@UseCase
@ApplicationScoped
public class RememberColumns {
    @Inject
    Own own;

    @Inject
    ColumnOrders orders;

    @Inject
    CurrentAct act;

    /** Keys of the columns of the caller's last table of this kind; empty where there was none. */
    @Permitted(Permission.PREPARE_FILING)
    public List<String> last(Columns columns) {
        act.tell("table", columns);
        return orders.of(own.exchange(), own.caller.get().account(), columns.name());
    }

    /** From now on these. */
    @Permitted(Permission.PREPARE_FILING)
    public void remember(Columns columns, List<String> keys) {
        act.tell("table", columns);
        act.tell("columns", keys.size());
        orders.write(own.exchange(), own.caller.get().account(), columns.name(), keys);
    }
}
