package jp.todoke.notices.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Some of an exchange's notices. */
@Schema(name = "NoticePage")
public record NoticePage(List<NoticeBody> notices, @Nullable String next) {}
