package jp.todoke.filing.domain;

import java.io.Serial;
import java.util.List;
import jp.todoke.filing.ContentTree;
import jp.todoke.platform.gate.Refusal;

/** What was sent is no content: a refusal that carries every place that has not its shape. */
public class RefusedShape extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient List<ContentTree.Problem> problems;

    public RefusedShape(List<ContentTree.Problem> problems) {
        super(Kind.MALFORMED, "filing.refusal.shape", problems.size());
        this.problems = List.copyOf(problems);
    }

    public List<ContentTree.Problem> problems() {
        return problems == null ? List.of() : problems;
    }
}
