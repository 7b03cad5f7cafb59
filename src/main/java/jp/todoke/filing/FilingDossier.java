package jp.todoke.filing;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that came after the receipt of one filing: its state, the thread, and the chain it stands in. The same for both
 * sides, and nothing of the authority's own work in it.
 *
 * @param due until when an answer or a correction is awaited
 * @param messages oldest first
 * @param chain the first filing, then what followed on it, in the order of their receipt
 * @param pendingWithdrawal receipt number of a withdrawal that asks to take this filing back and is not answered yet
 * @param open what may follow in this state
 */
public record FilingDossier(
        FilingId filing,
        String receiptNo,
        String filingKind,
        FilingState state,
        @Nullable DueOn due,
        List<ThreadMessage> messages,
        List<ChainLink> chain,
        @Nullable String pendingWithdrawal,
        List<Opening> open)
        implements Serializable {
    public FilingDossier {
        messages = List.copyOf(messages);
        chain = List.copyOf(chain);
        open = List.copyOf(open);
    }

    /** What a filing's state allows; who may do it is the gate's matter. */
    public enum Opening {
        /** The authority may ask the filer. */
        ASK,
        /** The filer may answer what was asked; the authority may settle it. */
        ANSWER,
        /** The authority may give it back. */
        RETURN,
        /** The filer may correct, supplement or ask to withdraw it. */
        FOLLOW,
        /** It is a withdrawal, and waits for the authority's answer. */
        ANSWER_WITHDRAWAL
    }

    public boolean may(Opening opening) {
        return open.contains(opening);
    }

    /** The filing that this one follows on. */
    public Optional<ChainLink> prior() {
        return chain.stream()
                .filter(link -> receiptNo.equals(link.receiptNo()))
                .findFirst()
                .flatMap(own -> chain.stream()
                        .filter(link ->
                                link.receiptNo() != null && link.receiptNo().equals(own.priorReceiptNo()))
                        .findFirst());
    }

    /** The latest return, while the filing is with the exchange for correction. */
    public Optional<ThreadMessage> lastOf(MessageKind kind) {
        return messages.stream().filter(message -> message.kind() == kind).reduce((first, second) -> second);
    }
}
