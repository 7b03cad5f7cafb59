package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.filing.Readership;
import jp.todoke.filing.Readership.Candidate;
import jp.todoke.filing.RestrictedFilings;
import jp.todoke.filing.RestrictedFilings.Holder;
import jp.todoke.filing.RestrictedFilings.Standing;
import jp.todoke.filing.persistence.Readers;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** When somebody leaves, an administrator puts another person in that one's place, and reads nothing in doing so. */
@UseCase
@ApplicationScoped
public class HandOverRestricted {
    @Inject
    Own own;

    @Inject
    Candidates candidates;

    @Inject
    Readers readers;

    @Inject
    CurrentAct act;

    @Permitted(Permission.MANAGE_PEOPLE)
    public RestrictedFilings overview() {
        Collection<Set<String>> all = readers.all(own.exchange()).values();
        Map<String, Candidate> active =
                candidates.all().stream().collect(Collectors.toMap(Candidate::account, Function.identity()));
        Map<String, Integer> filings = new TreeMap<>();
        all.forEach(named -> named.forEach(account -> filings.merge(account, 1, Integer::sum)));
        long stuck = all.stream()
                .filter(named -> !Readership.fourEyes(active.values().stream()
                        .filter(person -> named.contains(person.account()))
                        .toList()))
                .count();
        Map<String, String> names = candidates.names();
        List<Holder> holders = filings.entrySet().stream()
                .map(e -> new Holder(
                        e.getKey(),
                        names.getOrDefault(e.getKey(), e.getKey()),
                        standing(e.getKey(), active.keySet(), names.keySet()),
                        e.getValue()))
                .toList();
        return new RestrictedFilings(all.size(), (int) stuck, holders, List.copyOf(active.values()));
    }

    private static Standing standing(String account, Set<String> active, Set<String> people) {
        if (!people.contains(account)) {
            return Standing.PROGRAM;
        }
        return active.contains(account) ? Standing.ACTIVE : Standing.GONE;
    }

    /**
     * Puts one person in the place of another in every restricted filing of the exchange; nobody names oneself, and a program
     * neither takes a place nor gives one.
     */
    @Permitted(Permission.MANAGE_PEOPLE)
    public int handOver(@Subject String from, String to) {
        if (to.equals(own.caller.get().account()) || to.equals(from)) {
            throw Refusal.conflict("filing.refusal.handOverToOneself");
        }
        if (candidates.named(List.of(to)).isEmpty() || !candidates.names().containsKey(from)) {
            throw Refusal.invalid("filing.refusal.noSuchReader");
        }
        int filings = readers.replace(from, to);
        act.tell("to", to);
        act.tell("filings", filings);
        return filings;
    }
}
