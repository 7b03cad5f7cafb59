package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerState;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.usecase.ExportLedger;
import jp.todoke.ledger.usecase.ReadLedgerState;
import jp.todoke.ledger.usecase.VerifyLedger;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;
import org.primefaces.model.DefaultStreamedContent;
import org.primefaces.model.StreamedContent;

/** Verifying the ledger or a copy of it, and taking a copy. Nothing is kept between two presses of a button. */
@Named("verifyView")
@RequestScoped
public class VerifyView {

    @Inject
    VerifyLedger verifyLedger;

    @Inject
    ReadLedgerState readState;

    @Inject
    ExportLedger exportLedger;

    @Inject
    Language language;

    @Inject
    Clock clock;

    private @Nullable LedgerState state;
    private @Nullable Verdict verdict;
    private @Nullable Instant verifiedAt;
    private boolean ofCopy;
    private @Nullable Part file;

    /** Reads where the ledger stands; refused to whoever may not verify. */
    public void load() {
        state = readState.state();
    }

    public void verify() {
        verdict = verifyLedger.verify();
        ofCopy = false;
        verifiedAt = clock.instant();
    }

    public void verifyCopy() throws IOException {
        if (file == null || file.getSize() == 0) {
            throw Refusal.invalid("ledger.refusal.noFile");
        }
        try (InputStream in = file.getInputStream()) {
            verdict = verifyLedger.verifyCopy(in);
        }
        ofCopy = true;
        verifiedAt = clock.instant();
    }

    /** The copy to take along, written while it is sent. */
    public StreamedContent getCopy() {
        String day =
                DateTimeFormatter.ofPattern("uuuuMMdd-HHmm").withZone(Dates.JST).format(clock.instant());
        return DefaultStreamedContent.builder()
                .name("todoke-ledger-" + day + ".jsonl")
                .contentType("application/jsonl")
                .writer(this::write)
                .build();
    }

    private void write(OutputStream out) {
        try {
            exportLedger.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the verification found, in a sentence. */
    public String getSentence() {
        @Nullable Verdict found = verdict;
        if (found == null) {
            return "";
        }
        @Nullable Fault fault = found.fault();
        if (fault == null) {
            return language.texts().get("ledger.verdict.intact", found.events(), found.heads());
        }
        return language.texts().get("ledger.fault." + fault.kind());
    }

    /** Which is the first bad event, in a sentence. */
    public String getPlace() {
        @Nullable Fault fault = verdict == null ? null : verdict.fault();
        if (fault == null) {
            return "";
        }
        String event = fault.eventId() == null
                ? language.texts().get("ledger.fault.eventUnknown")
                : language.texts().get("ledger.fault.event", Long.toString(fault.eventId()));
        if (fault.firstLeaf() == null) {
            return language.texts().get("ledger.fault.nowhere", event);
        }
        if (Objects.equals(fault.firstLeaf(), fault.lastLeaf())) {
            return language.texts().get("ledger.fault.at", event, Long.toString(fault.firstLeaf()));
        }
        return language.texts()
                .get("ledger.fault.between", event, Long.toString(fault.firstLeaf()), String.valueOf(fault.lastLeaf()));
    }

    /** Where the ledger stands; after a button was pressed, read when the page is written and not before. */
    public LedgerState getState() {
        if (state == null && FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE) {
            return new LedgerState(null, 0);
        }
        LedgerState read = state == null ? readState.state() : state;
        state = read;
        return read;
    }

    public @Nullable Verdict getVerdict() {
        return verdict;
    }

    public @Nullable Instant getVerifiedAt() {
        return verifiedAt;
    }

    public boolean isOfCopy() {
        return ofCopy;
    }

    public @Nullable Part getFile() {
        return file;
    }

    public void setFile(@Nullable Part file) {
        this.file = file;
    }
}
