package jp.todoke.ledger.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One act as the ledger keeps it: ids and codes, never content.
 *
 * <p>Codes are plain text on purpose: a value that no honest version of the portal writes must still be read, hashed and
 * found out.
 *
 * @param id number of the event, ascending roughly with time
 * @param occurredAt when, UTC, to the microsecond
 * @param act simple name of the use case ({@code SubmitFiling})
 * @param permission permission asked for, or null where the act needs none
 * @param outcome {@code DONE}, {@code REFUSED} or {@code FAILED}
 * @param reason text key of the refusal, or null
 * @param actor account of who acted, or null before sign-in
 * @param actorKind {@code PERSON}, {@code MACHINE} or {@code SYSTEM}
 * @param exchange exchange in whose name it was done, or null for the authority and the portal itself
 * @param subject what the act was about, or null
 * @param details further ids and codes by name
 * @param channel {@code WEB}, {@code API} or {@code SYSTEM}
 * @param remoteAddress network address of the caller, or null
 */
public record LedgerEvent(
        long id,
        Instant occurredAt,
        String act,
        @Nullable String permission,
        String outcome,
        @Nullable String reason,
        @Nullable String actor,
        String actorKind,
        @Nullable String exchange,
        @Nullable String subject,
        SortedMap<String, String> details,
        String channel,
        @Nullable String remoteAddress) {

    public LedgerEvent {
        details = new TreeMap<>(details);
    }

    /** The event as canonical JSON (RFC 8785): what the leaf is the hash of. */
    public String canonical() {
        return CanonicalJson.text(fields());
    }

    Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("act", act);
        fields.put("actor", actor);
        fields.put("actorKind", actorKind);
        fields.put("channel", channel);
        fields.put("details", details);
        fields.put("exchange", exchange);
        fields.put("id", id);
        fields.put("occurredAt", Times.text(occurredAt));
        fields.put("outcome", outcome);
        fields.put("permission", permission);
        fields.put("reason", reason);
        fields.put("remoteAddress", remoteAddress);
        fields.put("subject", subject);
        return fields;
    }

    /**
     * The event's leaf in the tree.
     *
     * @throws IllegalArgumentException for text that has no bytes (a lone surrogate), which only a forged copy holds
     */
    public Hash leaf() {
        return MerkleTree.leaf(canonical().getBytes(StandardCharsets.UTF_8));
    }
}
