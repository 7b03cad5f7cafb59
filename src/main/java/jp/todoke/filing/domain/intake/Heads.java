package jp.todoke.filing.domain.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** By what a table is known again: its headings, or only the number of its columns where it has none. */
public final class Heads {
    private Heads() {}

    /**
     * SHA-256 in hexadecimal digits; so nothing of a table is kept, whatever stood in its first line.
     *
     * @param headings as they stand; empty texts where there is no line of headings
     */
    public static String digest(List<String> headings) {
        String heads = headings.stream().map(Column::folded).collect(Collectors.joining("\u001f"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(heads.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
