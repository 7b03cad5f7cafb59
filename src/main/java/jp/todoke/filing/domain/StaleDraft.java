package jp.todoke.filing.domain;

import java.io.Serial;
import java.util.List;
import jp.todoke.platform.gate.Refusal;

/** Somebody else saved since the version that was read: who and when, and where that is known, what. */
public class StaleDraft extends Refusal {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int version;
    private final transient List<String> changed;

    /**
     * Refuses.
     *
     * @param changed JSON Pointers (RFC 6901) to what says something else now, without the values
     */
    public StaleDraft(Filing filing, List<String> changed) {
        super(
                Kind.STALE,
                Filing.STALE,
                filing.latestChange().byName(),
                filing.latestChange().at());
        this.version = filing.version();
        this.changed = List.copyOf(changed);
    }

    /** The version there is now. */
    public int version() {
        return version;
    }

    public List<String> changed() {
        return changed == null ? List.of() : changed;
    }
}
