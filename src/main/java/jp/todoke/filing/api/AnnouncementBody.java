package jp.todoke.filing.api;

import jp.todoke.platform.api.Described;
import org.jspecify.annotations.Nullable;

/** A file that is about to be handed in. */
public record AnnouncementBody(
        @Described(
                value = "Plain name with its ending (pdf, png, jpg, csv, xlsx, txt, xml)",
                example = "meisai.csv",
                most = 120,
                required = true)
        @Nullable
        String fileName,

        @Described(value = "In bytes, at most 10485760", example = "48213")
        long size,

        @Described(
                value =
                        "SHA-256 of the bytes, 64 lower-case hexadecimal digits. The same file announced again is the same"
                                + " attachment, and an interrupted upload goes on",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                required = true)
        @Nullable
        String sha256) {}
