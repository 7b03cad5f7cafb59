package jp.todoke.filing.api;

import java.time.Instant;
import java.util.List;
import jp.todoke.filing.usecase.FindReportedParties.Reported;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** Whom the exchange has reported already. */
public record ReportedBody(List<PartyBody> parties) {
    static ReportedBody of(List<Reported> found) {
        return new ReportedBody(found.stream().map(PartyBody::of).toList());
    }

    /** A party of a received filing. */
    public record PartyBody(
            String receiptNo,
            Instant receivedAt,

            @Described("Its number among the parties of that filing, from 0")
            int party,

            String name,

            @Described("Code of SUBJECT_KIND") String subjectKind,

            @Described("Code of PARTY_ROLE") String role) {
        static PartyBody of(Reported found) {
            return new PartyBody(
                    found.receipt().value(),
                    found.receivedAt(),
                    found.index(),
                    found.name(),
                    found.kind(),
                    found.role());
        }
    }

    /** Who is looked for. In a body, not in an address: addresses are logged on the way. */
    public record WantedBody(
            @Described(
                    value = "Part of a name, or a whole address or number; at least 2 characters",
                    example = "見本",
                    most = 300,
                    required = true)
            @Nullable
            String search) {}
}
