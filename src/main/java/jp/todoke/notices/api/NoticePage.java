package jp.todoke.notices.api;

import java.util.List;
import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** Some of an exchange's notices. */
public record NoticePage(
        @Described("Newest notice first") List<NoticeBody> notices,

        @Described("Send it as 'cursor' to read on; missing at the end") @Nullable
        String next) {}
