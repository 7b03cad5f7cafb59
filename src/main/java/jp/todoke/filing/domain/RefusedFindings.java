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
        this("filing.refusal.findings", findings.stream().filter(Finding::fatal).count(), findings);
    }

    private RefusedFindings(String key, long count, List<Finding> findings) {
        super(Kind.INVALID, key, count);
        this.findings = List.copyOf(findings);
    }

    /** Nothing is fatal, yet these warnings are not confirmed. */
    static RefusedFindings unconfirmed(List<Finding> open) {
        return new RefusedFindings("filing.refusal.warnings", open.size(), open);
    }

    public List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }
}
