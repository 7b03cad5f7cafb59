package jp.todoke.platform.web;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A place within this portal to lead back to; anything else leads to the first page (no open redirect). */
public final class LocalPath {
    private static final Pattern LOCAL = Pattern.compile("/(?!/)[A-Za-z0-9/._~-]*(\\?[A-Za-z0-9=&._~%+-]*)?");

    private LocalPath() {}

    public static String orRoot(@Nullable String path) {
        return path != null && path.length() <= 500 && LOCAL.matcher(path).matches() ? path : "/";
    }
}
