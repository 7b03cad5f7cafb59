package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import jp.todoke.ledger.domain.KnownHash;
import jp.todoke.ledger.usecase.PublicLedger;
import org.jspecify.annotations.Nullable;

/** The public page: whether the hash on a receipt was received, and when. */
@Named
@RequestScoped
public class ReceivedView {

    private static final int LONGEST = 200;

    @Inject
    PublicLedger ledger;

    private String hash = "";
    private @Nullable KnownHash known;

    /** Looks the hash up, where one was given. */
    public void load() {
        if (isAsked()) {
            known = ledger.received(hash).orElse(null);
        }
    }

    public boolean isAsked() {
        return !hash.isEmpty();
    }

    /** What is known of the hash, null for nothing. */
    public @Nullable KnownHash getKnown() {
        return known;
    }

    /** Address of the proof as JSON. */
    public String getProof() {
        return "/api/v1/received/" + URLEncoder.encode(hash.replaceAll("\\s", ""), StandardCharsets.UTF_8);
    }

    public String getHash() {
        return hash;
    }

    public void setHash(@Nullable String hash) {
        String given = hash == null ? "" : hash.strip();
        this.hash = given.length() <= LONGEST ? given : given.substring(0, LONGEST);
    }
}
