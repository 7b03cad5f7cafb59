package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import jp.todoke.filing.RestrictedFilings;
import jp.todoke.filing.usecase.HandOverRestricted;
import org.jspecify.annotations.Nullable;

/** What an administrator sees of restricted filings: numbers and names of readers; and the handing over when one leaves. */
@Named
@ViewScoped
public class RestrictedView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    HandOverRestricted handOverRestricted;

    private RestrictedFilings restricted = new RestrictedFilings(0, 0, List.of(), List.of());
    private @Nullable String from;
    private @Nullable String to;
    private int handedOver;

    public void load() {
        restricted = handOverRestricted.overview();
    }

    public void handOver() {
        if (from != null && to != null) {
            handedOver = handOverRestricted.handOver(from, to);
            from = null;
            to = null;
            load();
        }
    }

    public RestrictedFilings getRestricted() {
        return restricted;
    }

    /** How many filings changed hands a moment ago. */
    public int getHandedOver() {
        return handedOver;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
