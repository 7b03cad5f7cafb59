package jp.todoke.summaries.rendering;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where a line may end: as the JDK says, less what Japanese typesetting forbids (JIS X 4051, 禁則): no line begins with a closing bracket,
 * a full stop, a small kana or a prolonged sound mark, none ends with an opening bracket, dashes and leaders stay together, and so do figures (09:15,
 * 1,000, 0.5).
 */
final class JapaneseLineBreaks implements FSTextBreaker {
    private static final String NOT_AT_THE_BEGINNING =
            "、。，．・：；？！ゝゞヽヾ々ーァィゥェォッャュョヮヵヶぁぃぅぇぉっゃゅょゎゕゖㇰㇱㇲㇳㇴㇵㇶㇷㇸㇹㇺㇻㇼㇽㇾㇿ" + "）〕］｝〉》」』】〙〗〟’”｠»‐゠–〜～,.:;?!)]}";
    private static final String NOT_AT_THE_END = "（〔［｛〈《「『【〘〖〝‘“｟«([{";
    private static final String IN_FIGURES = ":.,";
    private static final String TOGETHER = "―—…‥";

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.JAPANESE);
    private String text = "";

    @Override
    public int next() {
        int at = breaks.next();
        while (at != BreakIterator.DONE && at < text.length() && isForbidden(at)) {
            at = breaks.next();
        }
        return at;
    }

    @Override
    public void setText(String text) {
        this.text = text;
        breaks.setText(text);
    }

    private boolean isForbidden(int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at);
        if (Character.isWhitespace(before)) {
            return false;
        }
        return NOT_AT_THE_BEGINNING.indexOf(after) >= 0
                || NOT_AT_THE_END.indexOf(before) >= 0
                || (TOGETHER.indexOf(before) >= 0 && before == after)
                || isInsideFigure(at);
    }

    private boolean isInsideFigure(int at) {
        return at >= 2
                && IN_FIGURES.indexOf(text.charAt(at - 1)) >= 0
                && Character.isDigit(text.charAt(at - 2))
                && Character.isDigit(text.charAt(at));
    }
}
