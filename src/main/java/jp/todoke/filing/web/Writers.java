package jp.todoke.filing.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.todoke.filing.FilingId;

/**
 * Who writes on which draft now. Each page says so again and again while its writer is at it; who has not for 45 seconds is
 * gone, whatever became of them: nobody is ever locked out by somebody who left. Kept in memory only: after a start of the
 * server the pages say it again by themselves.
 */
@ApplicationScoped
public class Writers {
    private static final Duration LEASE = Duration.ofSeconds(45);

    private final Map<Place, Map<String, Writer>> writers = new HashMap<>();
    private final Map<Place, Integer> versions = new HashMap<>();

    @Inject
    Clock clock;

    /** A draft of an exchange: nobody meets a writer of another one. */
    private record Place(String exchange, FilingId filing) {}

    /**
     * One who writes.
     *
     * @param section where they wrote last
     * @param since since when without a break
     */
    public record Writer(String account, String name, FormSection section, Instant since, Instant seen) {}

    /** This page is written on; returns who else writes on the draft, the one who began first at the head. */
    public synchronized List<Writer> writing(
            String exchange, FilingId filing, String page, String account, String name, FormSection section) {
        Instant now = clock.instant();
        forget(now);
        Map<String, Writer> here = writers.computeIfAbsent(new Place(exchange, filing), place -> new HashMap<>());
        Writer before = here.get(page);
        here.put(page, new Writer(account, name, section, before == null ? now : before.since(), now));
        return here.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(page))
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(Writer::since))
                .toList();
    }

    /** The page was left. */
    public synchronized void left(String exchange, FilingId filing, String page) {
        Map<String, Writer> here = writers.get(new Place(exchange, filing));
        if (here != null) {
            here.remove(page);
        }
    }

    /** A new version was stored; pages learn it with their next word. */
    public synchronized void saved(String exchange, FilingId filing, int version) {
        Place place = new Place(exchange, filing);
        if (writers.containsKey(place)) {
            versions.merge(place, version, Math::max);
        }
    }

    /** The newest version stored while somebody was writing, 0 where none was. */
    public synchronized int version(String exchange, FilingId filing) {
        return versions.getOrDefault(new Place(exchange, filing), 0);
    }

    private void forget(Instant now) {
        writers.values()
                .forEach(here -> here.values().removeIf(one -> one.seen().isBefore(now.minus(LEASE))));
        writers.values().removeIf(Map::isEmpty);
        versions.keySet().retainAll(writers.keySet());
    }
}
