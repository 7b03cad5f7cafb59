package jp.todoke.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Forgeries of an event. */
final class ChangedEvent {
    private ChangedEvent() {}

    /** The event with each of its fields changed in turn. */
    static List<LedgerEvent> everyWay(LedgerEvent e) {
        TreeMap<String, String> details = new TreeMap<>(e.details());
        details.put("kind", "SAR");
        List<LedgerEvent> changes = new ArrayList<>();
        changes.add(with(e, e.act(), "somebody@else.example", e.subject(), e.outcome()));
        changes.add(with(e, "ReadBoard", e.actor(), e.subject(), e.outcome()));
        changes.add(with(e, e.act(), null, e.subject(), e.outcome()));
        changes.add(with(e, e.act(), e.actor(), "", e.outcome()));
        changes.add(with(e, e.act(), e.actor(), null, e.outcome()));
        changes.add(with(e, e.act(), e.actor(), e.subject(), "REFUSED"));
        changes.add(new LedgerEvent(
                e.id(),
                e.occurredAt().plusNanos(1000),
                e.act(),
                e.permission(),
                e.outcome(),
                e.reason(),
                e.actor(),
                e.actorKind(),
                e.exchange(),
                e.subject(),
                e.details(),
                e.channel(),
                e.remoteAddress()));
        changes.add(new LedgerEvent(
                e.id() + 1,
                e.occurredAt(),
                e.act(),
                e.permission(),
                e.outcome(),
                e.reason(),
                e.actor(),
                e.actorKind(),
                e.exchange(),
                e.subject(),
                e.details(),
                e.channel(),
                e.remoteAddress()));
        changes.add(new LedgerEvent(
                e.id(),
                e.occurredAt(),
                e.act(),
                "READ_CASE",
                e.outcome(),
                "some.reason",
                e.actor(),
                "MACHINE",
                "kanto-00902",
                e.subject(),
                details,
                "API",
                null));
        return changes;
    }

    private static LedgerEvent with(
            LedgerEvent e, String act, @Nullable String actor, @Nullable String subject, String outcome) {
        return new LedgerEvent(
                e.id(),
                e.occurredAt(),
                act,
                e.permission(),
                outcome,
                e.reason(),
                actor,
                e.actorKind(),
                e.exchange(),
                subject,
                e.details(),
                e.channel(),
                e.remoteAddress());
    }
}
