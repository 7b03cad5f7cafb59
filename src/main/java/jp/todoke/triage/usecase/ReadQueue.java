package jp.todoke.triage.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import jp.todoke.exchanges.Exchange;
import jp.todoke.exchanges.Exchanges;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.page.Page;
import jp.todoke.triage.QueueCounts;
import jp.todoke.triage.QueueFilter;
import jp.todoke.triage.QueueRow;
import jp.todoke.triage.persistence.TriageQueue;
import org.jspecify.annotations.Nullable;

/** A person of the authority looks at the queue. */
@UseCase
@ApplicationScoped
public class ReadQueue {
    /** Cases on one page. */
    public static final int SIZE = 50;

    @Inject
    TriageQueue queue;

    @Inject
    Exchanges exchanges;

    @Inject
    CurrentCaller caller;

    @Inject
    CurrentAct act;

    /**
     * A page of the queue.
     *
     * @param exchanges all of them, to choose from
     */
    public record Queue(Page<QueueRow> page, QueueCounts counts, List<Exchange> exchanges) implements Serializable {}

    /** Three SQL statements, however many cases there are. */
    @Permitted(Permission.READ_QUEUE)
    public Queue page(QueueFilter filter, @Nullable String cursor) {
        String reader = caller.get().account();
        Page<QueueRow> page = queue.page(filter, reader, cursor, SIZE);
        act.tell("show", filter.show());
        act.tell("rows", page.rows().size());
        return new Queue(page, queue.counts(reader), exchanges.all());
    }
}
