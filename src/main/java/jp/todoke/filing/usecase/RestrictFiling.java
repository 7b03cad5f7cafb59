package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Readership;
import jp.todoke.filing.Readership.Candidate;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.persistence.Readers;
import jp.todoke.platform.gate.Channel;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/**
 * A filing for few eyes only, such as one about a colleague: only the persons named see, find, count, export and print it.
 * Of programs only the one that filed it itself. The authority's sight does not change.
 */
@UseCase
@ApplicationScoped
public class RestrictFiling {
    @Inject
    Own own;

    @Inject
    Candidates candidates;

    @Inject
    Readers readers;

    @Inject
    CurrentAct act;

    @Permitted({Permission.PREPARE_FILING, Permission.FILE_STR})
    public Readership of(@Subject FilingId id) {
        Filing filing = own.filing(id);
        List<String> named = readers.of(id);
        List<String> programs = new ArrayList<>(named);
        programs.removeAll(candidates.names().keySet());
        return new Readership(filing.version(), filing.restricted(), named, candidates.all(), programs);
    }

    /**
     * From now on only these persons see it. The caller is always among them; one who prepares and another one who approves
     * must be, so that the filing can go its way.
     */
    @Permitted({Permission.PREPARE_FILING, Permission.FILE_STR})
    public void restrict(@Subject FilingId id, int version, Collection<String> accounts) {
        Filing filing = own.filing(id);
        Set<String> wanted = new LinkedHashSet<>(accounts);
        wanted.add(own.caller.get().account());
        List<Candidate> named = candidates.named(wanted);
        if (named.size() < wanted.size()) {
            throw Refusal.invalid("filing.refusal.noSuchReader");
        }
        if (!Readership.fourEyes(named)) {
            throw Refusal.invalid("filing.refusal.readersFourEyes");
        }
        List<String> all = named.stream().map(Candidate::account).collect(Collectors.toCollection(ArrayList::new));
        if (filing.channel().equals(Channel.API.name())) {
            all.add(filing.hands().preparedBy());
        }
        readers.name(filing, all);
        filing.restrict(version, true);
        act.tell("restricted", true);
        act.tell("readers", all.size());
    }

    /** Everybody of the exchange who reads filings sees it again. */
    @Permitted({Permission.PREPARE_FILING, Permission.FILE_STR})
    public void lift(@Subject FilingId id, int version) {
        Filing filing = own.filing(id);
        filing.restrict(version, false);
        act.tell("restricted", false);
        own.filings.flush();
        readers.forget(filing);
    }
}
