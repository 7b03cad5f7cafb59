package jp.todoke.filing;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.todoke.filing.ContentSheet.Block;
import jp.todoke.filing.ContentSheet.Form;
import jp.todoke.filing.ContentSheet.Group;
import jp.todoke.filing.ContentSheet.Line;
import jp.todoke.filing.ContentSheet.Section;
import jp.todoke.filing.ContentSheet.Value;
import jp.todoke.platform.text.Dates;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/** Lays one content out as a {@link ContentSheet}, walking its {@link Shape}: a new field is shown without a change here. */
final class SheetLayout {
    /** Fields to be compared sign by sign. */
    private static final Set<String> EXACT =
            Set.of("address", "hash", "ip", "tagOrMemo", "accountNumber", "deviceId", "corporateNumber", "sha256");

    private static final Set<String> REASON =
            Set.of("narrative", "offences", "indicators", "indicatorText", "actions", "actionComment");
    private static final Set<String> ASSURANCES = Set.of("tippingOffConfirmed", "noMyNumber");
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
    private final Locale locale;
    private final Texts texts;
    private final Map<String, Value> references = new HashMap<>();

    SheetLayout(FilingContent content, Locale locale) {
        this.content = content;
        this.locale = locale;
        this.texts = Texts.of(locale);
        content.parties().forEach(party -> know("party", party.ref(), partyName(party)));
        content.wallets().forEach(wallet -> know("wallet", wallet.ref(), wallet.address()));
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
            sections.add(new Section(id, texts.get("filing.sheet." + id), said));
        }
    }

    private Block party(Party party) {
        List<String> marks = Stream.of(
                        word("PARTY_ROLE", party.role()),
                        Boolean.TRUE.equals(party.isSuspected()) ? texts.get("filing.sheet.suspected") : "",
                        Boolean.TRUE.equals(party.isMyClient()) ? texts.get("filing.sheet.client") : "")
                .filter(mark -> !mark.isEmpty())
                .toList();
        return block("party", party.ref(), partyName(party), marks, party);
    }

    private Block wallet(Wallet wallet) {
        List<String> marks =
                Boolean.TRUE.equals(wallet.unverified()) ? List.of(texts.get("filing.sheet.unverified")) : List.of();
        String title = word("NETWORK", wallet.network()) + (wallet.asset() == null ? "" : " · " + wallet.asset());
        return block("wallet", wallet.ref(), title, marks, wallet);
    }

    private Block transaction(Transaction dealing) {
        List<String> marks =
                Boolean.TRUE.equals(dealing.isSuspicious()) ? List.of(texts.get("filing.sheet.suspicious")) : List.of();
        String title = word("TX_TYPE", dealing.type())
                + (dealing.amountJpy() == null
                        ? ""
                        : " · " + texts.get("filing.sheet.yen", number(dealing.amountJpy())));
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
                .flatMap(field -> lines(field, part).stream())
                .toList();
    }

    /** No line where nothing is said; a line for each of several small parts. */
    private List<Line> lines(Shape.Field field, Record part) {
        Shape shape = Shape.of(part);
        if (shape.silent(part, field) && shape.unknown(part, field)) {
            return line(field, List.of(plain(texts.get("filing.sheet.unknown"))));
        }
        Object said = shape.value(part, field);
        return switch (field.holds()) {
            case FLAG ->
                said instanceof Boolean flag
                        ? line(field, List.of(plain(texts.get(flag ? "filing.sheet.yes" : "filing.sheet.no"))))
                        : List.of();
            case TEXT ->
                said instanceof String text && !text.isEmpty()
                        ? line(field, List.of(isFileName(field, part) ? file(part, text) : value(field, text)))
                        : List.of();
            case TEXTS ->
                said instanceof List<?> items
                        ? line(
                                field,
                                items.stream()
                                        .map(item -> value(field, item.toString()))
                                        .toList())
                        : List.of();
            case PARTS -> said instanceof List<?> items && isCompact(field) ? compact(field, items) : List.of();
            case PART -> said instanceof Record inner && isCompact(field) ? line(field, values(inner)) : List.of();
        };
    }

    private List<Line> line(Shape.Field field, List<Value> values) {
        return values.isEmpty() ? List.of() : List.of(new Line(title(field), values));
    }

    private List<Line> compact(Shape.Field field, List<?> items) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            List<Value> values = values((Record) items.get(i));
            if (!values.isEmpty()) {
                lines.add(new Line(numbered(field, i, items.size()), values));
            }
        }
        return lines;
    }

    private List<Value> values(Record part) {
        List<Value> values = new ArrayList<>();
        if (part instanceof Transaction.Leg leg) {
            refer(values, leg.party());
            refer(values, leg.wallet());
            say(values, amount(leg.amount(), leg.asset()));
            say(values, word("FUNDS", leg.fundsCode()));
            say(values, Boolean.TRUE.equals(leg.isMyClient()) ? texts.get("filing.sheet.client") : "");
            say(values, word("COUNTRY", leg.country()));
        } else if (part instanceof Address address) {
            say(values, Objects.toString(address.postcode(), ""));
            if (address.text() != null) {
                values.add(new Value(address.text(), Form.PROSE, ""));
            }
            say(values, word("COUNTRY", address.country()));
        } else if (part instanceof LegalEntity.BeneficialOwner owner) {
            refer(values, owner.party());
            say(values, owner.percent() == null ? "" : owner.percent() + " %");
        } else if (part instanceof Account.Balance balance) {
            say(values, amount(balance.amount(), balance.asset()));
            say(values, balance.asOf() == null ? "" : instant(balance.asOf()));
        } else {
            Shape.of(part).fields().forEach(field -> {
                if (Shape.of(part).value(part, field) instanceof String text && !text.isEmpty()) {
                    values.add(value(field, text));
                }
            });
        }
        return values;
    }

    private void refer(List<Value> values, @Nullable String ref) {
        if (ref != null) {
            values.add(reference(ref));
        }
    }

    private static void say(List<Value> values, String text) {
        if (!text.isEmpty()) {
            values.add(plain(text));
        }
    }

    private Value value(Shape.Field field, String text) {
        if (field.codes().isPresent()) {
            String label = field.codes().get().label(text, locale);
            return plain(field.name().equals("indicators") ? text + " " + label : label);
        }
        return switch (field.kind()) {
            case REF -> reference(text);
            case LINES -> new Value(text, Form.PROSE, "");
            case DATE -> plain(date(text));
            case PARTIAL_DATE -> plain(text.length() == 10 ? date(text) : text);
            case INSTANT -> plain(field.name().equals("blockTime") ? utc(text) : instant(text));
            case YEN -> plain(texts.get("filing.sheet.yen", number(text)));
            case AMOUNT -> plain(number(text));
            default ->
                field.name().equals("network")
                        ? plain(word("NETWORK", text))
                        : new Value(text, EXACT.contains(field.name()) ? Form.EXACT : Form.PLAIN, "");
        };
    }

    private static boolean isFileName(Shape.Field field, Record part) {
        return part instanceof FilingContent.Attachment && field.name().equals("fileName");
    }

    private static Value file(Record part, String name) {
        String id = part instanceof FilingContent.Attachment file ? file.id() : null;
        return id == null ? plain(name) : new Value(name, Form.FILE, id);
    }

    private Value reference(String ref) {
        return references.getOrDefault(ref, plain(ref));
    }

    private void know(String kind, @Nullable String ref, @Nullable String name) {
        if (ref != null) {
            references.put(ref, new Value(ref + " " + Objects.toString(name, ""), Form.LINK, kind + "-" + ref));
        }
    }

    private String partyName(Party party) {
        List<@Nullable String> names = new ArrayList<>();
        if (party.person() != null) {
            names.add(party.person().nativeName());
            names.add(party.person().latinName());
            names.add(party.person().kana());
        }
        if (party.entity() != null) {
            names.add(party.entity().nameJa());
            names.add(party.entity().nameEn());
        }
        if (party.account() != null) {
            names.add(party.account().institutionName());
        }
        return names.stream().filter(Objects::nonNull).findFirst().orElse(word("SUBJECT_KIND", party.subjectKind()));
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

    private String word(String list, @Nullable String code) {
        return code == null ? "" : CodeLists.of(list).label(code, locale);
    }

    private static Value plain(String text) {
        return new Value(text, Form.PLAIN, "");
    }

    private static String amount(@Nullable String amount, @Nullable String asset) {
        return ((amount == null ? "" : number(amount)) + " " + Objects.toString(asset, "")).strip();
    }

    /** With separators, every decimal kept; what is no number stays as it was said. */
    private static String number(String text) {
        try {
            BigDecimal number = new BigDecimal(text);
            if (text.length() > 60 || number.scale() < 0 || number.scale() > 40) {
                return text;
            }
            DecimalFormat form = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
            form.setMinimumFractionDigits(number.scale());
            form.setMaximumFractionDigits(number.scale());
            return form.format(number);
        } catch (NumberFormatException asSaid) {
            return text;
        }
    }

    private String date(String text) {
        try {
            return Dates.of(locale).dayWithEra(LocalDate.parse(text));
        } catch (DateTimeException asSaid) {
            return text;
        }
    }

    /** Chain explorers tell UTC: to be compared with them. */
    private static String utc(String text) {
        try {
            return OffsetDateTime.parse(text)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'UTC'", Locale.ROOT));
        } catch (DateTimeException asSaid) {
            return text;
        }
    }

    private String instant(String text) {
        try {
            return Dates.of(locale).second(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException asSaid) {
            return text;
        }
    }
}
