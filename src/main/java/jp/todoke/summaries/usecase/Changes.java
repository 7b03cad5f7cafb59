package jp.todoke.summaries.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.ContentDifference;
import jp.todoke.filing.ContentDifference.Change;
import jp.todoke.filing.ReceivedFiling;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.Block;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.Prose;
import jp.todoke.summaries.domain.Section;

/** What a correction changes of the filing before it, field by field, as a section of a document. */
final class Changes {
    /** So many characters of what both say alike stand at either side of what differs. */
    private static final int AROUND = 30;

    private Changes() {}

    static Section between(ReceivedFiling prior, ReceivedFiling correction, Locale locale) {
        Texts texts = Texts.of(locale);
        ContentDifference difference = ContentDifference.between(prior.content(), correction.content(), locale);
        List<Block> blocks = new ArrayList<>();
        blocks.add(Entries.of(Entry.mono(
                texts.get("summaries.filing.corrects"), prior.receipt().number().value())));
        blocks.add(new Prose(
                difference.isNone()
                        ? texts.get("filing.difference.none")
                        : texts.get(
                                "filing.difference.count", difference.changes().size())));
        difference.changes().forEach(change -> blocks.add(part(change, texts)));
        return new Section(texts.get("filing.difference.title"), blocks);
    }

    private static Part part(Change change, Texts texts) {
        return Part.of(
                texts.get(change.kind().key()) + ": " + change.place(),
                Entries.of(
                        Entry.text(texts.get("filing.difference.before"), excerpt(change, change.beforeOnly())),
                        Entry.text(texts.get("filing.difference.now"), excerpt(change, change.nowOnly()))));
    }

    /** A narrative is not printed twice more where one word of it differs: the whole stands below. */
    private static String excerpt(Change change, String differing) {
        return shortened(change.start(), false) + differing + shortened(change.end(), true);
    }

    private static String shortened(String same, boolean itsBeginning) {
        if (same.length() <= 2 * AROUND) {
            return same;
        }
        // Never in the middle of a character.
        int kept = itsBeginning ? same.offsetByCodePoints(0, AROUND) : same.offsetByCodePoints(same.length(), -AROUND);
        return itsBeginning ? same.substring(0, kept) + "…" : "…" + same.substring(kept);
    }
}
