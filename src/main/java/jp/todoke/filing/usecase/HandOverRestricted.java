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
        List<Holder> holders = filings.entrySet().stream()
                .map(e -> holder(e.getKey(), e.getValue(), active))
                .toList();
        return new RestrictedFilings(all.size(), (int) stuck, holders, List.copyOf(active.values()));
    }

    private static Holder holder(String account, int filings, Map<String, Candidate> active) {
        Candidate person = active.get(account);
        return new Holder(account, person == null ? account : person.displayName(), person != null, filings);
    }

    /** Puts one person in the place of another in every restricted filing of the exchange; nobody names oneself. */
    @Permitted(Permission.MANAGE_PEOPLE)
    public int handOver(@Subject String from, String to) {
        if (to.equals(own.caller.get().account()) || to.equals(from)) {
            throw Refusal.conflict("filing.refusal.handOverToOneself");
        }
        if (candidates.named(List.of(to)).isEmpty()) {
            throw Refusal.invalid("filing.refusal.noSuchReader");
        }
        int filings = readers.replace(from, to);
        act.tell("to", to);
        act.tell("filings", filings);
        return filings;
    }
}
