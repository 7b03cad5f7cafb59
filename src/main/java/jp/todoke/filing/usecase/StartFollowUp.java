package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.FilingLifecycle;
import jp.todoke.filing.persistence.Readers;
import jp.todoke.filing.usecase.StartFiling.Started;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;
import org.jspecify.annotations.Nullable;

/**
 * Begins a draft that follows on a received filing. Where one of the same kind is being written already, that one is the
 * answer: two people who press do not write two corrections.
 */
@UseCase
@ApplicationScoped
public class StartFollowUp {
    /** What names persons and assurances of one submission, and is said anew with each. */
    private static final List<String> SAID_ANEW =
            List.of("reportingPerson", "approver", "tippingOffConfirmed", "noMyNumber", "confirmedWarnings");

    /** What a supplement takes over: how the suspicion arose, not what happened. */
    private static final List<String> CIRCUMSTANCES =
            List.of("urgency", "detectedOn", "detectionSource", "offences", "indicators", "indicatorText");

    @Inject
    Own own;

    @Inject
    BeginOnce beginOnce;

    @Inject
    Readers readers;

    @Inject
    CurrentAct act;

    /** A correction begins as a copy of the whole content. */
    @Permitted(Permission.PREPARE_FILING)
    public Started correct(@Subject String receiptNo) {
        ReceivedFiling prior = prior(receiptNo);
        Map<String, @Nullable Object> tree = ContentTree.bare(prior.content());
        SAID_ANEW.forEach(tree::remove);
        return begin(prior, "CORRECTION", tree);
    }

    /**
     * A supplement, also in reply to a request, begins with the circumstances.
     *
     * @param withParts whether parties and wallets are copied too, so that new transactions can refer to them
     */
    @Permitted(Permission.PREPARE_FILING)
    public Started supplement(@Subject String receiptNo, boolean withParts) {
        ReceivedFiling prior = prior(receiptNo);
        Map<String, @Nullable Object> whole = ContentTree.bare(prior.content());
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("reportCode", "AIF");
        CIRCUMSTANCES.stream().filter(whole::containsKey).forEach(name -> tree.put(name, whole.get(name)));
        tree.put("totalAmountJpy", "0");
        if (withParts) {
            List.of("parties", "wallets").stream()
                    .filter(whole::containsKey)
                    .forEach(name -> tree.put(name, whole.get(name)));
        }
        return begin(prior, "SUPPLEMENT", tree);
    }

    /** A withdrawal says what is withdrawn, and why. */
    @Permitted(Permission.PREPARE_FILING)
    public Started withdraw(@Subject String receiptNo) {
        ReceivedFiling prior = prior(receiptNo);
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("reportCode", "WDR");
        tree.put("urgency", "ROUTINE");
        return begin(prior, "WITHDRAWAL", tree);
    }

    private ReceivedFiling prior(String receiptNo) {
        ReceivedFiling prior = own.received(receiptNo);
        if (prior.filingKind().equals("WITHDRAWAL")) {
            throw Refusal.conflict("filing.refusal.withdrawal.followed");
        }
        // What cannot be replaced any more cannot be followed either; the refusal says why.
        FilingLifecycle.next(prior.state(), FilingLifecycle.Act.SUPERSEDE);
        return prior;
    }

    private Started begin(ReceivedFiling prior, String kind, Map<String, @Nullable Object> tree) {
        String number = prior.receipt().number().value();
        own.filings.inTurn(own.exchange(), kind + " " + number);
        Optional<Filing> begun = own.filings.begun(own.exchange(), number, kind);
        act.tell("kind", kind);
        if (begun.isPresent()) {
            act.tell("begunAlready", true);
            return new Started(begun.get().id(), begun.get().version(), true);
        }
        tree.put("filingKind", kind);
        tree.put("priorReceiptNo", number);
        tree.put("entityReference", freeReference(prior.receipt().entityReference(), kind));
        FilingContent content = ContentTree.read(tree).content();
        Filing filing = beginOnce.begin(content);
        readers.inherit(prior.receipt().filing(), filing);
        act.tell("filing", filing.id());
        own.filings.flush();
        return new Started(filing.id(), filing.version(), false);
    }

    /** The own reference of the filing before, with the kind's letter and the first free number. */
    private String freeReference(String before, String kind) {
        String stem = before.replaceFirst("-[CSW][0-9]{1,3}$", "");
        stem = stem.length() <= 58 ? stem : stem.substring(0, 58);
        int number = 1;
        String reference;
        do {
            reference = stem + "-" + kind.charAt(0) + number++;
        } while (own.versions.byReference(own.exchange(), reference).isPresent());
        return Objects.requireNonNull(reference);
    }
}
