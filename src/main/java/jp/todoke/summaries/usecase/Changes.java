package jp.todoke.summaries.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.ContentDifference;
import jp.todoke.filing.ContentDifference.Change;
import jp.todoke.filing.ContentDifference.Kind;
import jp.todoke.filing.ContentDifference.PartChange;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.ReceiptNumber;
import jp.todoke.platform.text.Texts;
import jp.todoke.summaries.domain.Block;
import jp.todoke.summaries.domain.Column;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.Prose;
import jp.todoke.summaries.domain.Row;
import jp.todoke.summaries.domain.Section;
import jp.todoke.summaries.domain.Table;

/**
 * What a correction changes of the filing before it, as a section of a document: what came or went with a line each, then what
 * changed in each part that stayed.
 */
final class Changes {
    /** What is longer does not stand in a column of a table, but below its row. */
    private static final int COLUMN = 120;

    private final ReceiptNumber corrected;
    private final Texts texts;

    private Changes(ReceiptNumber corrected, Texts texts) {
        this.corrected = corrected;
        this.texts = texts;
    }

    /** The section on what differs between the corrected filing and its correction. */
    static Section between(ReceiptNumber corrected, FilingContent before, FilingContent now, Locale locale) {
        return new Changes(corrected, Texts.of(locale)).section(ContentDifference.between(before, now, locale));
    }

    private Section section(ContentDifference difference) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Entries.of(Entry.mono(texts.get("summaries.filing.corrects"), corrected.value())));
        blocks.add(new Prose(
                difference.isNone()
                        ? texts.get("filing.difference.none")
                        : texts.get("filing.difference.count", difference.count())));
        if (!difference.whole().isEmpty()) {
            blocks.add(whole(difference.whole()));
        }
        difference.changed().forEach(part -> blocks.add(Part.of(part.name(), fields(part))));
        return new Section(texts.get("filing.difference.title"), blocks);
    }

    private Table whole(List<PartChange> parts) {
        List<Column> columns = List.of(
                Column.text(texts.get("filing.difference.kind"), 2),
                Column.text(texts.get("summaries.filing.change.part"), 9),
                Column.text(texts.get("summaries.filing.change.where"), 6));
        List<Row> rows = parts.stream()
                .map(part -> Row.of(texts.get(part.kind().key()), part.name(), where(part)))
                .toList();
        return new Table("", columns, rows, "");
    }

    /** A new part stands in this document; one that is gone only in the filing before. */
    private String where(PartChange part) {
        return part.kind() == Kind.ADDED
                ? texts.get("summaries.filing.change.here", part.section())
                : texts.get("summaries.filing.change.before");
    }

    private Table fields(PartChange part) {
        List<Column> columns = List.of(
                Column.text(texts.get("filing.difference.place"), 5),
                Column.text(texts.get("filing.difference.before"), 6),
                Column.text(texts.get("filing.difference.now"), 6));
        return new Table("", columns, part.fields().stream().map(this::row).toList(), "");
    }

    private Row row(Change change) {
        String before = excerpt(change, change.before(), change.beforeOnly());
        String now = excerpt(change, change.now(), change.nowOnly());
        boolean narrow = !change.exact() && before.length() <= COLUMN && now.length() <= COLUMN;
        return narrow
                ? Row.of(change.label(), before, now)
                : Row.of(change.label(), below(before), below(now))
                        .with(
                                new Entry(texts.get("filing.difference.before"), before, change.exact()),
                                new Entry(texts.get("filing.difference.now"), now, change.exact()));
    }

    private String below(String value) {
        return value.isEmpty() ? "" : texts.get("summaries.filing.change.below");
    }

    private static String excerpt(Change change, String whole, String differing) {
        return whole.isEmpty() ? "" : change.start() + differing + change.end();
    }
}
