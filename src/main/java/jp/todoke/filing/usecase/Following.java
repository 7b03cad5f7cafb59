package jp.todoke.filing.usecase;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingThread;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.filing.domain.Filing;
import jp.todoke.filing.domain.FilingLifecycle;
import jp.todoke.filing.persistence.Readers;
import jp.todoke.platform.gate.Refusal;

/** What a filing that was just received does to the one it follows on, in the same transaction. */
@Dependent
class Following {
    @Inject
    Own own;

    @Inject
    FilingThread thread;

    @Inject
    Readers readers;

    /**
     * A correction takes the place of what it corrects, a supplement answers what was asked, a withdrawal is asked for.
     * What follows a restricted filing is restricted too. Refuses the whole submission where what it follows on cannot be followed any more.
     */
    void takeEffect(Filing filing, FilingContent content, Instant at) {
        prior(content).ifPresent(prior -> {
            switch (Objects.requireNonNullElse(content.filingKind(), "")) {
                case "CORRECTION" -> prior.supersede(own.caller.get(), at);
                case "WITHDRAWAL" -> refuseIdleWithdrawal(prior);
                default -> {
                    // A supplement leaves it as it is.
                }
            }
            if (!filing.restricted()) {
                readers.inherit(prior.id(), filing);
            }
            thread.followed(prior, filing);
        });
    }

    private Optional<Filing> prior(FilingContent content) {
        if ("INITIAL".equals(content.filingKind())) {
            return Optional.empty();
        }
        return Optional.ofNullable(content.priorReceiptNo())
                .flatMap(ReceiptNumber::read)
                .flatMap(number -> own.filings.byNumberToChange(own.exchange(), number.value()));
    }

    private void refuseIdleWithdrawal(Filing prior) {
        FilingLifecycle.next(prior.state(), FilingLifecycle.Act.WITHDRAW);
        if (thread.isWithdrawalPending(prior)) {
            throw Refusal.conflict("filing.refusal.withdrawal.pending");
        }
    }
}
