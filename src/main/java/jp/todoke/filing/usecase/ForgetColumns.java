package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.persistence.ColumnOrders;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** What was remembered wrongly, or is out of date, is not proposed again. */
@UseCase
@ApplicationScoped
public class ForgetColumns {
    @Inject
    Own own;

    @Inject
    ColumnOrders orders;

    @Inject
    CurrentAct act;

    /** Forgets what the exchange's tables with these headings mean. */
    @Permitted(Permission.PREPARE_FILING)
    public void forget(Columns columns, String heads) {
        act.tell("table", columns);
        orders.remove(own.exchange(), columns.name(), heads);
    }
}
