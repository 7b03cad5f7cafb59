package jp.todoke.filing.domain;

import java.io.Serial;
import java.util.List;
import jp.todoke.filing.Finding;
import jp.todoke.platform.gate.Refusal;

/** A refusal that carries every finding. The ledger keeps its key and the count only. */
public class RefusedFindings extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    public RefusedFindings(List<Finding> findings) {
        super(
                Kind.INVALID,
                "filing.refusal.findings",
                findings.stream().filter(Finding::fatal).count());
        this.findings = List.copyOf(findings);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
