package jp.todoke.filing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.ContentSheet.Block;
import jp.todoke.filing.ContentSheet.Group;
import jp.todoke.filing.ContentSheet.Line;
import jp.todoke.filing.ContentSheet.Section;
import jp.todoke.filing.ContentSheet.Value;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** Lays one content out as a {@link ContentSheet}, walking its {@link Shape}: a new field is shown without a change here. */
final class SheetLayout {
    private static final Set<String> REASON =
            Set.of("narrative", "offences", "indicators", "indicatorText", "actions", "actionComment");
    private static final Set<String> ASSURANCES = Set.of("tippingOffConfirmed", "noMyNumber");
    /** What only programs need: the name of an attached file leads to it, by the number it has in the portal. */
    private static final Shape.Field FILE_NUMBER =
            Shape.of(FilingContent.Attachment.class).field("id").orElseThrow();
    /** Small parts that read better on one line than as a group. */
    private static final Set<Class<?>> COMPACT = Set.of(
            Transaction.Leg.class,
            Address.class,
            LegalEntity.BeneficialOwner.class,
            Account.Signatory.class,
            Person.OnlineName.class,
            FilingContent.Relation.class,
            FilingContent.RelatedReport.class,
            FilingContent.ConfirmedWarning.class,
            Account.Balance.class);

    private final FilingContent content;
    private final Texts texts;
    private final SheetValues words;

    SheetLayout(FilingContent content, Locale locale) {
        this.content = content;
        this.texts = Texts.of(locale);
        this.words = new SheetValues(content, locale);
    }

    ContentSheet sheet() {
        List<Section> sections = new ArrayList<>();
        add(sections, "overview", List.of(new Block("", "", List.of(), untitled(overview()))));
        add(sections, "reason", List.of(new Block("", "", List.of(), untitled(only(REASON)))));
        add(
                sections,
                "listEntries",
                content.listEntries().stream()
                        .map(entry -> new Block("", "", List.of(), groups(entry)))
                        .toList());
        add(sections, "relatedReports", rows("relatedReports"));
        add(sections, "parties", content.parties().stream().map(this::party).toList());
        add(sections, "relations", rows("relations"));
        add(sections, "wallets", content.wallets().stream().map(this::wallet).toList());
        add(
                sections,
                "transactions",
                content.transactions().stream().map(this::transaction).toList());
        add(
                sections,
                "attachments",
                content.attachments().stream().map(this::attachment).toList());
        add(sections, "people", List.of(people()));
        add(sections, "confirmedWarnings", rows("confirmedWarnings"));
        return new ContentSheet(sections);
    }

    /** Small parts of the report itself, a line each. */
    private List<Block> rows(String field) {
        return List.of(new Block("", "", List.of(), untitled(only(Set.of(field)))));
    }

    private void add(List<Section> sections, String id, List<Block> blocks) {
        List<Block> said =
                blocks.stream().filter(block -> !block.groups().isEmpty()).toList();
        if (!said.isEmpty()) {
            TransactionTable table =
                    id.equals("transactions") ? TransactionTable.of(content, words, texts) : TransactionTable.NONE;
            sections.add(new Section(id, texts.get("filing.sheet." + id), table, said));
        }
    }

    private Block party(Party party) {
        boolean suspected = Boolean.TRUE.equals(party.isSuspected());
        // A suspect is suspected: one mark says both. An account is no suspect, but suspected.
        boolean twice = suspected && "SUBJ".equals(party.role());
        boolean account = party.account() != null;
        List<String> marks = Stream.of(
                        twice && account ? "" : words.code("PARTY_ROLE", party.role()),
                        suspected && (account || !twice) ? texts.get("filing.sheet.suspected") : "",
                        Boolean.TRUE.equals(party.isMyClient()) ? texts.get("filing.sheet.client") : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
        return block("party", party.ref(), words.partyName(party), marks, party);
    }

    private Block wallet(Wallet wallet) {
        List<String> marks =
                Boolean.TRUE.equals(wallet.unverified()) ? List.of(texts.get("filing.sheet.unverified")) : List.of();
        String title = words.code("NETWORK", wallet.network()) + (wallet.asset() == null ? "" : " · " + wallet.asset());
        return block("wallet", wallet.ref(), title, marks, wallet);
    }

    private Block transaction(Transaction dealing) {
        List<String> marks =
                Boolean.TRUE.equals(dealing.isSuspicious()) ? List.of(texts.get("filing.sheet.suspicious")) : List.of();
        String title = words.code("TX_TYPE", dealing.type())
                + (dealing.amountJpy() == null ? "" : " · " + words.yen(dealing.amountJpy()));
        return block("transaction", dealing.ref(), title, marks, dealing);
    }

    private Block attachment(FilingContent.Attachment file) {
        return new Block("", Objects.toString(file.fileName(), ""), List.of(), groups(file));
    }

    private Block block(String kind, @Nullable String ref, String title, List<String> marks, Record part) {
        return new Block(
                ref == null ? "" : kind + "-" + ref, ref == null ? title : ref + "　" + title, marks, groups(part));
    }

    private Block people() {
        List<Group> groups = new ArrayList<>();
        officer(groups, "reportingPerson", content.reportingPerson());
        officer(groups, "approver", content.approver());
        groups.addAll(untitled(only(ASSURANCES)));
        return new Block("", "", List.of(), groups);
    }

    private void officer(List<Group> groups, String field, FilingContent.@Nullable Officer officer) {
        if (officer != null) {
            groups.add(new Group(texts.get("filing.content.report." + field), lines(officer)));
        }
    }

    private static List<Group> untitled(List<Line> lines) {
        return lines.isEmpty() ? List.of() : List.of(new Group("", lines));
    }

    /** Whatever of the report's own fields stands in no other section. */
    private List<Line> overview() {
        List<Line> lines = new ArrayList<>();
        for (Shape.Field field : Shape.ofContent().fields()) {
            boolean single = field.holds() != Shape.Holds.PARTS;
            if (single && !REASON.contains(field.name()) && !ASSURANCES.contains(field.name())) {
                lines.addAll(lines(field, content));
            }
        }
        return lines;
    }

    private List<Line> only(Set<String> names) {
        return Shape.ofContent().fields().stream()
                .filter(field -> names.contains(field.name()))
                .flatMap(field -> lines(field, content).stream())
                .toList();
    }

    /** The lines of a part, then a group for each part within it. */
    private List<Group> groups(Record part) {
        List<Group> groups = new ArrayList<>(untitled(lines(part)));
        Shape shape = Shape.of(part);
        for (Shape.Field field : shape.fields()) {
            Object value = shape.value(part, field);
            if (field.holds() == Shape.Holds.PART && value instanceof Record inner && !isCompact(field)) {
                groups.addAll(titled(title(field), groups(inner)));
            } else if (field.holds() == Shape.Holds.PARTS && value instanceof List<?> items && !isCompact(field)) {
                for (int i = 0; i < items.size(); i++) {
                    groups.addAll(titled(numbered(field, i, items.size()), groups((Record) items.get(i))));
                }
            }
        }
        return groups;
    }

    private static List<Group> titled(String title, List<Group> groups) {
        return groups.stream()
                .map(group -> group.title().isEmpty() ? new Group(title, group.lines()) : group)
                .toList();
    }

    private List<Line> lines(Record part) {
        return Shape.of(part).fields().stream()
                .filter(field -> !field.name().equals("ref") && !field.name().equals(Shape.UNKNOWN))
                .filter(field -> !field.equals(FILE_NUMBER))
                .flatMap(field -> lines(field, part).stream())
                .toList();
    }

    /** No line where nothing is said; a line for each of several small parts. */
    private List<Line> lines(Shape.Field field, Record part) {
        Shape shape = Shape.of(part);
        if (shape.silent(part, field) && shape.unknown(part, field)) {
            return line(field, List.of(words.word("unknown")));
        }
        Object said = shape.value(part, field);
        return switch (field.holds()) {
            case FLAG ->
                said instanceof Boolean flag ? line(field, List.of(words.word(flag ? "yes" : "no"))) : List.of();
            case TEXT ->
                said instanceof String text && !text.isEmpty()
                        ? line(field, List.of(words.of(part, field, text)))
                        : List.of();
            case TEXTS ->
                said instanceof List<?> items
                        ? line(
                                field,
                                items.stream()
                                        .map(item -> words.of(part, field, item.toString()))
                                        .toList())
                        : List.of();
            case PARTS -> said instanceof List<?> items && isCompact(field) ? compact(field, items) : List.of();
            case PART -> said instanceof Record inner && isCompact(field) ? line(field, words.of(inner)) : List.of();
        };
    }

    private List<Line> line(Shape.Field field, List<Value> values) {
        return values.isEmpty() ? List.of() : List.of(new Line(title(field), values));
    }

    private List<Line> compact(Shape.Field field, List<?> items) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<Value> values = words.of((Record) items.get(i));
            if (!values.isEmpty()) {
                lines.add(new Line(numbered(field, i, items.size()), values));
            }
        }
        return lines;
    }

    private static boolean isCompact(Shape.Field field) {
        return field.part() != null && COMPACT.contains(field.part());
    }

    private String title(Shape.Field field) {
        return texts.get(field.label());
    }

    private String numbered(Shape.Field field, int at, int of) {
        return of == 1 ? title(field) : title(field) + " " + (at + 1);
    }
}
