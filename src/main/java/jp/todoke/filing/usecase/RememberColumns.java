package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.domain.intake.Columns;
import jp.todoke.filing.persistence.ColumnOrders;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** An exchange whose system always writes the same columns says only once what they are; all its people have it then. */
@UseCase
@ApplicationScoped
public class RememberColumns {
    @Inject
    Own own;

    @Inject
    ColumnOrders orders;

    @Inject
    CurrentAct act;

    /**
     * Keys of the columns as the last table with the same headings had them.
     *
     * @param heads as {@link jp.todoke.filing.domain.intake.Heads#digest} makes them
     */
    @Permitted(Permission.PREPARE_FILING)
    public Optional<List<String>> last(Columns columns, String heads) {
        act.tell("table", columns);
        return orders.of(own.exchange(), columns.name(), heads);
    }

    /** From now on these. */
    @Permitted(Permission.PREPARE_FILING)
    public void remember(Columns columns, String heads, List<String> keys) {
        act.tell("table", columns);
        act.tell("columns", keys.size());
        orders.write(own.exchange(), columns.name(), heads, keys);
    }
}
