package jp.todoke.home;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for the reader of a first page.
 *
 * @param nameJa what it is called, empty where the kind says it all
 * @param count how many of them there are, 1 for a single thing
 * @param path page where it is done
 * @param until until when it is awaited, {@code null} where nothing ends
 * @param since how long the oldest of them waits already, {@code null} where that does not matter
 * @param late whether {@code until} has passed
 */
public record WaitingThing(
        Kind kind,
        String nameJa,
        String nameEn,
        long count,
        String path,
        @Nullable Instant until,
        @Nullable Instant since,
        boolean late)
        implements Serializable {

    /** What waits; the most pressing kinds first. */
    public enum Kind {
        NOTICE_UNSEEN,
        NOTICE_SEEN,
        NOTICE_COUNTERSIGN,
        NOTICE_FOLLOW_UP,
        NOTICES_MORE,
        FILING_ASKED,
        FILING_RETURNED,
        FILINGS_READY,
        FILINGS_RETURNED,
        FILINGS_UNREAD,
        FILINGS_IDLE,
        FILINGS_DRAFT,
        CASES_FIRST,
        CASES_NEW,
        CASES_MINE,
        ANSWERS_OUTSTANDING
    }

    /** Adds a line that counts what waits, where it is theirs to do and there is any. */
    public static void add(List<WaitingThing> found, boolean theirs, Kind kind, long count, String path) {
        if (theirs && count > 0) {
            found.add(new WaitingThing(kind, "", "", count, path, null, null, false));
        }
    }

    /** Text key of the sentence; {0} is the name, {1} the count. */
    public String key() {
        return "home.waiting." + kind;
    }
}
