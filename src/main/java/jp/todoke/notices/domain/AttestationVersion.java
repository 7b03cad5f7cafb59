package jp.todoke.notices.domain;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One version of what an exchange attested, with who signed it and when. */
public record AttestationVersion(
        int number,
        AttestationContent content,
        boolean late,
        Instant attestedAt,
        String attestedBy,
        String attestedName,
        @Nullable Instant countersignedAt,
        @Nullable String countersignedName,
        @Nullable Instant returnedAt,
        @Nullable String returnedName,
        @Nullable String returnReason)
        implements Serializable {

    public static AttestationVersion of(Attestation attestation) {
        return new AttestationVersion(
                attestation.number(),
                attestation.content(),
                attestation.late(),
                attestation.attestedAt(),
                attestation.attestedBy(),
                attestation.attestedName(),
                attestation.countersignedAt(),
                attestation.countersignedName(),
                attestation.returnedAt(),
                attestation.returnedName(),
                attestation.returnReason());
    }
}
