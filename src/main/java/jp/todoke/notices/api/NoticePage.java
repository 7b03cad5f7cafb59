package jp.todoke.notices.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of an exchange's notices. */
@Schema(name = "NoticePage")
public record NoticePage(
        @Schema(description = "Newest notice first") List<NoticeBody> notices,

        @Schema(description = "Send it as 'cursor' to read on; missing at the end") @Nullable
        String next) {}
