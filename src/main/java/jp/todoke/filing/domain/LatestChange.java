package jp.todoke.filing.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import jp.todoke.platform.gate.Caller;
import org.jspecify.annotations.Nullable;

/** Who touched a filing last, and when; what the exchange reads of it. */
@Embeddable
public class LatestChange {
    /** The authority acts as one desk: the exchange is told none of its people. */
    private static final String DESK = "authority";

    private static final String DESK_NAME = "金融庁 FSA";

    /** Grows with every saving, so that a saving which changes nothing here is still a new version. */
    @Column(nullable = false)
    private int revision;

    @Column(name = "changed_by", nullable = false)
    private String changedBy;

    @Column(name = "changed_by_name", nullable = false)
    private String changedByName;

    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** Since when a draft on which nobody works is put aside; whatever is done to it takes it up again. */
    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @SuppressWarnings("NullAway.Init")
    protected LatestChange() {}

    LatestChange(Caller by, Instant at) {
        this.changedBy = by.account();
        this.changedByName = by.displayName();
        this.changedAt = at;
    }

    void touch(String exchange, Caller by, Instant at) {
        boolean own = exchange.equals(by.exchange());
        changedBy = own ? by.account() : DESK;
        changedByName = own ? by.displayName() : DESK_NAME;
        changedAt = at;
        archivedAt = null;
        revision++;
    }

    public String byName() {
        return changedByName;
    }

    public Instant at() {
        return changedAt;
    }
}
