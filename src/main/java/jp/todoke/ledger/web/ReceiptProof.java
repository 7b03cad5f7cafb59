package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.usecase.ReadLedgerPlace;
import jp.todoke.platform.json.Json;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/**
 * The ledger's part of a receipt, for pages of other modules, which do not know the ledger: they include
 * {@code /WEB-INF/fragments/ledger-place.xhtml} with the act and its subject.
 */
@Named("receiptProof")
@RequestScoped
public class ReceiptProof {

    @Inject
    ReadLedgerPlace places;

    private final Map<String, Optional<LedgerPlace>> asked = new HashMap<>();

    /** The place of the act done on the subject, null where there is none (yet). Asked once a request. */
    public @Nullable LedgerPlace place(String act, String subject) {
        return asked.computeIfAbsent(act + " " + subject, key -> places.of(subject, act))
                .orElse(null);
    }

    /** The same as a file that the offline command verifies. */
    public StreamedContent file(String act, String subject) {
        LedgerPlace place = place(act, subject);
        byte[] json = Json.write(place == null ? Map.of() : place).getBytes(StandardCharsets.UTF_8);
        return DefaultStreamedContent.builder()
                .name("todoke-ledger-place-" + (place == null ? "none" : place.leafIndex()) + ".json")
                .contentType("application/json")
                .stream(() -> new java.io.ByteArrayInputStream(json))
                .build();
    }
}
