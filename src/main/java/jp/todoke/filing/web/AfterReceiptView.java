package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Objects;
import jp.todoke.filing.DueOn;
import jp.todoke.filing.FilingDossier;
import jp.todoke.filing.FilingState;
import jp.todoke.filing.usecase.ReadThread;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The line on a receipt that tells what came after it; reading it marks nothing as read. */
@Named
@RequestScoped
public class AfterReceiptView {
    @Inject
    ReadThread readThread;

    @Inject
    ReceiptView receipt;

    @Inject
    Language language;

    private @Nullable FilingDossier dossier;

    /** Whether there is anything to tell. */
    public boolean isShown() {
        return now().state() != FilingState.ACCEPTED || unread() > 0 || now().pendingWithdrawal() != null;
    }

    public String getKind() {
        DueOn due = now().due();
        return due == null ? ListView.kind(now().state()).replace("ok", "info") : due.mark();
    }

    public String getTitle() {
        if (now().pendingWithdrawal() != null) {
            return language.texts().get("filing.after.withdrawalPending");
        }
        FilingState state = now().state();
        return state == FilingState.ACCEPTED
                ? language.texts().get("filing.after.unread", unread())
                : language.texts().get("filing.after." + state);
    }

    public String getDue() {
        DueOn due = now().due();
        return due == null ? "" : due.words(language.texts());
    }

    private long unread() {
        return now().messages().stream()
                .filter(message -> !message.fromExchange() && message.readAt() == null)
                .count();
    }

    private FilingDossier now() {
        if (dossier == null) {
            dossier = readThread.glance(Objects.requireNonNullElse(receipt.getReceipt(), ""));
        }
        return dossier;
    }
}
