package jp.todoke.platform.files;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads a text in the encodings that Japanese offices use; what fits none of them is no text. */
final class TextInspection {
    /** Windows-31J is what spreadsheets write as "CSV" in Japan. */
    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-31j"), Charset.forName("EUC-JP"));

    private TextInspection() {}

    static String text(byte[] file) throws FlawedFile {
        boolean wide = file.length >= 2
                && (file[0] == (byte) 0xfe && file[1] == (byte) 0xff
                        || file[0] == (byte) 0xff && file[1] == (byte) 0xfe);
        for (Charset charset : wide ? List.of(StandardCharsets.UTF_16) : CHARSETS) {
            try {
                String text = charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(file))
                        .toString();
                if (text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')) {
                    throw new FlawedFile(Flaw.OTHER_TYPE);
                }
                return text;
            } catch (CharacterCodingException next) {
                // It is not in this encoding.
            }
        }
        throw new FlawedFile(Flaw.OTHER_TYPE);
    }
}
