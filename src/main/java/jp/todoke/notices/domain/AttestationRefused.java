package jp.todoke.notices.domain;

import java.io.Serial;
import java.util.List;
import jp.todoke.platform.gate.Refusal;

/** An attestation that a rule stops; carries every finding, warnings too. */
public class AttestationRefused extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public AttestationRefused(List<Finding> findings) {
        super(
                Kind.INVALID,
                "notices.refusal.findings",
                findings.stream().filter(Finding::fatal).count());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
