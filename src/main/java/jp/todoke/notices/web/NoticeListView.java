package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.todoke.notices.domain.NoticeRow;
import jp.todoke.notices.usecase.ListNotices;
import jp.todoke.platform.page.Page;
import org.jspecify.annotations.Nullable;

/** The table of an exchange's notices. */
@Named("noticeListView")
@RequestScoped
public class NoticeListView {

    private static final int SIZE = 20;

    @Inject
    ListNotices listNotices;

    private @Nullable String cursor;
    private @Nullable Page<NoticeRow> page;

    /** Reads the page; called once, when the page is asked for. */
    public void read() {
        page = listNotices.page(cursor, SIZE);
    }

    public @Nullable Page<NoticeRow> getPage() {
        return page;
    }

    public @Nullable String getCursor() {
        return cursor;
    }

    public void setCursor(@Nullable String cursor) {
        this.cursor = cursor;
    }
}
