package jp.todoke.filing;

/**
 * A content with the bytes that are kept and hashed, made once.
 *
 * @param canonical RFC 8785 JSON, see {@link ContentJson#canonical}
 * @param hash SHA-256 of these bytes, 64 lower-case hexadecimal digits
 */
@SuppressWarnings("ArrayRecordComponent") // Made here, handed to the database, never shared.
public record SealedContent(FilingContent content, byte[] canonical, String hash) {
    /** Throws {@link IllegalArgumentException} where a text holds a lone surrogate. */
    public static SealedContent of(FilingContent content) {
        byte[] canonical = ContentJson.canonical(content);
        return new SealedContent(content, canonical, ContentJson.hash(canonical));
    }
}
