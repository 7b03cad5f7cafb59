package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.PublicPage;
import jp.todoke.ledger.usecase.ReadLedgerPlace;
import jp.todoke.platform.gate.CurrentCaller;
import jp.todoke.platform.web.QrCode;
import org.jspecify.annotations.Nullable;

/**
 * The ledger's part of a receipt, for pages of other modules, which do not know the ledger: they include
 * {@code /WEB-INF/fragments/ledger-place.xhtml} with the act and its subject.
 */
@Named("receiptProof")
@RequestScoped
public class ReceiptProof {

    @Inject
    ReadLedgerPlace places;

    @Inject
    CurrentCaller caller;

    private final Map<String, Optional<LedgerPlace>> asked = new HashMap<>();

    /**
     * The place of the act done on the subject, null where there is none (yet). Asked once a request, and not at all while a
     * page that was sent back has not found its subject again.
     */
    public @Nullable LedgerPlace place(String act, @Nullable String subject) {
        if (subject == null || subject.isEmpty()) {
            return null;
        }
        return asked.computeIfAbsent(act + " " + subject, key -> places.of(subject, act))
                .orElse(null);
    }

    /** Picture of the QR code that leads anybody to the public page of the record's hash. */
    public String qrCode(String act, String subject) {
        LedgerPlace place = Objects.requireNonNull(place(act, subject));
        return QrCode.dataAddress(PublicPage.of(place.inclusion().leafHash()));
    }

    /** Address of the same as a file that the offline command verifies. */
    public String file(String act, String subject) {
        String side = caller.get().exchange() == null ? "/authority" : "/exchange";
        return side + "/ledger-place.json?act=" + URLEncoder.encode(act, StandardCharsets.UTF_8) + "&subject="
                + URLEncoder.encode(subject, StandardCharsets.UTF_8);
    }
}
