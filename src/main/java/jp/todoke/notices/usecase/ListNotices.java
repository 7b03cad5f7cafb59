package jp.todoke.notices.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.persistence.NoticeTables;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;
import jp.todoke.platform.page.Cursor;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** An exchange looks over its notices. */
@UseCase
@ApplicationScoped
public class ListNotices {

    /** Most notices on one page. */
    public static final int MAX_SIZE = 100;

    @Inject
    NoticeTables tables;

    @Inject
    OwnNotices own;

    @Inject
    Clock clock;

    /**
     * Reads a page, newest notice first.
     *
     * @param cursor where the page before ended; null for the first one
     * @param size how many, 1 to {@value #MAX_SIZE}
     */
    @Permitted(Permission.READ_NOTICES)
    public Page<NoticeRow> page(@Nullable String cursor, int size) {
        return tables.page(own.exchange(), Cursor.read(cursor), Math.max(1, Math.min(size, MAX_SIZE)), clock.instant());
    }
}
