package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Party;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.Wallet;
import jp.todoke.filing.domain.PartyCopy;
import jp.todoke.filing.domain.Subjects;
import jp.todoke.filing.persistence.ReportedFilings;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.text.NameFold;

/** Whom this exchange has reported already: looked up by name, address or number. The ledger has that one searched, not whom. */
@UseCase
@ApplicationScoped
public class FindReportedParties {
    /** Shortest text that is looked for; shorter ones would list everybody. */
    public static final int SHORTEST = 2;

    private static final int MOST = 50;

    @Inject
    Own own;

    @Inject
    ReportedFilings reported;

    @Inject
    CurrentAct act;

    /**
     * A party of a received filing.
     *
     * @param index its number in that filing, from 0
     * @param kind code of SUBJECT_KIND
     * @param role code of PARTY_ROLE
     * @param wallets how many wallets are the party's own there
     */
    public record Reported(
            FilingId filing,
            ReceiptNumber receipt,
            Instant receivedAt,
            int index,
            String name,
            String kind,
            String role,
            int wallets)
            implements Serializable {}

    /** The newest filing first. */
    @Permitted(Permission.PREPARE_FILING)
    public List<Reported> find(String words) {
        String wanted = NameFold.fold(words);
        if (wanted.length() < SHORTEST) {
            throw Refusal.invalid("filing.known.refusal.short", SHORTEST);
        }
        List<Reported> found = new ArrayList<>();
        for (FilingId id : reported.about(own.exchange(), wanted, words.strip())) {
            // Once more through the finder that every reading of an own filing goes through. What a restricted filing
            // says
            // is not carried into a draft that others read.
            if (own.filings
                    .byId(own.exchange(), id)
                    .filter(f -> !f.restricted())
                    .isPresent()) {
                own.versions.byFiling(id).ifPresent(filing -> gather(filing, wanted, words.strip(), found));
            }
        }
        List<Reported> shown = found.stream().limit(MOST).toList();
        act.tell("found", shown.size());
        return shown;
    }

    /** The draft with a copy of that party, its accounts and its wallets; stored by the saving that follows. */
    @Permitted(Permission.PREPARE_FILING)
    public FilingContent taken(FilingContent draft, @Subject FilingId from, int index) {
        FilingContent earlier = Optional.of(own.filing(from))
                .filter(f -> !f.restricted())
                .flatMap(f -> own.versions.byFiling(f.id()))
                .map(ReceivedFiling::content)
                .filter(content -> index >= 0 && index < content.parties().size())
                .orElseThrow(() -> Refusal.notFound("platform.refusal.notFound"));
        act.tell("party", index);
        return PartyCopy.into(draft, earlier, index);
    }

    private static void gather(ReceivedFiling filing, String wanted, String plain, List<Reported> found) {
        FilingContent content = filing.content();
        for (int i = 0; i < content.parties().size(); i++) {
            Party party = content.parties().get(i);
            List<Wallet> wallets = PartyCopy.wallets(content, party);
            if (Subjects.isAbout(party, wallets, wanted, plain)) {
                found.add(new Reported(
                        filing.receipt().filing(),
                        filing.receipt().number(),
                        filing.receipt().receivedAt(),
                        i,
                        Subjects.name(party).orElse(""),
                        party.subjectKind() == null ? "" : party.subjectKind(),
                        party.role() == null ? "" : party.role(),
                        wallets.size()));
            }
        }
    }
}
