package jp.todoke.notices.api;

import java.util.List;
import java.util.Locale;
import jp.todoke.notices.domain.Acknowledged;
import jp.todoke.notices.domain.Finding;
import jp.todoke.platform.api.Described;
import jp.todoke.platform.api.Problem;

/** What came of an attestation. */
public record AcknowledgedBody(
        AcknowledgementBody acknowledgement,

        @Described("What the rules warn of; nothing here stopped the attestation")
        List<Problem.Item> warnings) {

    static AcknowledgedBody of(Acknowledged acknowledged) {
        return new AcknowledgedBody(
                AcknowledgementBody.of(acknowledged.answer(), null), items(acknowledged.warnings()));
    }

    static List<Problem.Item> items(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new Problem.Item(
                        finding.rule().name(),
                        finding.severity().name(),
                        finding.pointer(),
                        finding.text(Locale.JAPANESE),
                        finding.text(Locale.ENGLISH)))
                .toList();
    }
}
