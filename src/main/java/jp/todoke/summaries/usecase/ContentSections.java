package jp.todoke.summaries.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import jp.todoke.filing.ContentSheet;
import jp.todoke.filing.FilingContent;
import jp.todoke.summaries.domain.Block;
import jp.todoke.summaries.domain.Entries;
import jp.todoke.summaries.domain.Entry;
import jp.todoke.summaries.domain.Part;
import jp.todoke.summaries.domain.Section;

/** The same sheet that pages show, as sections of a document. */
final class ContentSections {
    private ContentSections() {}

    static List<Section> of(FilingContent content, Locale locale) {
        return ContentSheet.of(content, locale).sections().stream()
                .map(section -> new Section(
                        section.title(),
                        Stream.concat(
                                        Glance.of(section.table(), locale).stream(),
                                        section.blocks().stream().flatMap(block -> blocks(block).stream()))
                                .toList()))
                .toList();
    }

    private static List<Block> blocks(ContentSheet.Block block) {
        List<Block> entries = block.groups().stream()
                .<Block>map(group -> new Entries(group.lines().stream()
                        .flatMap(line -> entries(label(group, line), line).stream())
                        .toList()))
                .toList();
        if (block.title().isEmpty()) {
            return entries;
        }
        List<String> title = new ArrayList<>(List.of(block.title()));
        title.addAll(block.marks());
        return List.of(new Part(String.join(" · ", title), entries));
    }

    /** One entry for the values of a line, each on a line of its own; words and exact values are set in different types. */
    private static List<Entry> entries(String label, ContentSheet.Line line) {
        List<Entry> entries = new ArrayList<>();
        for (ContentSheet.Value value : line.values()) {
            int last = entries.size() - 1;
            if (last >= 0 && !value.isExact() && !entries.get(last).mono()) {
                entries.set(last, Entry.text(label, entries.get(last).value() + "\n" + value.text()));
            } else {
                entries.add(new Entry(label, value.text(), value.isExact()));
            }
        }
        return entries;
    }

    private static String label(ContentSheet.Group group, ContentSheet.Line line) {
        return group.title().isEmpty() ? line.label() : group.title() + " " + line.label();
    }
}
