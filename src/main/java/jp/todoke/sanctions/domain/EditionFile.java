package jp.todoke.sanctions.domain;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import jp.todoke.sanctions.Change;
import jp.todoke.sanctions.ChangeKind;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.DesignationId;
import jp.todoke.sanctions.DesignationName;
import jp.todoke.sanctions.Edition;
import jp.todoke.sanctions.EditionId;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.ListStatus;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.NameKind;
import jp.todoke.sanctions.NameScript;
import jp.todoke.sanctions.SubjectType;
import org.jspecify.annotations.Nullable;

/**
 * The project's own, reviewed file of editions: UTF-8 JSON, one line a designation, each fact as the list prints it, unknown
 * members refused. Each notice holds what it added; {@code listedOn} stands only where the list prints another date than the
 * notice's.
 */
public record EditionFile(SourceList list, Source source, List<Measure> measures, List<Edition> editions) {

    /** The list and who keeps it. */
    public record SourceList(String id, String nameJa, String nameEn, String authorityJa, String authorityEn) {}

    /** Where the facts were read: title, date and SHA-256 of the workbook. */
    public record Source(String titleJa, String titleEn, LocalDate editionDate, String sha256) {}

    record FileMeasure(String id, String programme, String type, String nameJa, String nameEn) {}

    record FileDesignation(
            String measure,
            String number,
            @Nullable String listedOn,
            @Nullable String nameJa,
            @Nullable String nameLatin,
            @Nullable List<FileAlias> aliases,
            @Nullable String title,
            @Nullable String position,
            @Nullable String birthDate,
            @Nullable String birthDateIso,
            @Nullable String birthPlace,
            @Nullable String nationality,
            @Nullable String passport,
            @Nullable String address,
            @Nullable String other,
            @Nullable String listStatus,
            @Nullable String listNote) {}

    record FileAlias(String kind, String script, String value) {}

    record FileNotice(String noticeDate, List<FileDesignation> designations) {}

    record FileSource(String titleJa, String titleEn, String editionDate, String sha256) {}

    record FileRoot(
            int schema, SourceList list, FileSource source, List<FileMeasure> measures, List<FileNotice> notices) {}

    /** Reads the four notices of March 2022 that come with the portal. */
    public static EditionFile march2022() {
        try (InputStream in = Objects.requireNonNull(
                EditionFile.class.getResourceAsStream("/jp/todoke/sanctions/march-2022.json"), "march-2022.json")) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EditionFile read(InputStream in) throws IOException {
        ObjectMapper mapper = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        FileRoot root = mapper.readValue(in, FileRoot.class);
        List<Measure> measures = root.measures().stream()
                .map(m -> new Measure(m.id(), m.programme(), subject(m.type()), m.nameJa(), m.nameEn()))
                .toList();
        Map<String, Measure> byId = measures.stream().collect(Collectors.toMap(Measure::id, Function.identity()));
        List<Edition> editions = new ArrayList<>();
        for (FileNotice notice : root.notices()) {
            LocalDate date = LocalDate.parse(notice.noticeDate());
            List<Change> changes = notice.designations().stream()
                    .map(entry -> designation(root.list().id(), byId, date, entry))
                    .map(designation -> new Change(ChangeKind.ADDED, designation, List.of()))
                    .toList();
            editions.add(new Edition(EditionId.of(root.list().id(), date), changes));
        }
        FileSource source = root.source();
        return new EditionFile(
                root.list(),
                new Source(source.titleJa(), source.titleEn(), LocalDate.parse(source.editionDate()), source.sha256()),
                measures,
                List.copyOf(editions));
    }

    private static SubjectType subject(String type) {
        return switch (type) {
            case "person" -> SubjectType.PERSON;
            case "body" -> SubjectType.BODY;
            default -> throw new IllegalArgumentException("unknown type: " + type);
        };
    }

    private static Designation designation(
            String list, Map<String, Measure> measures, LocalDate noticeDate, FileDesignation entry) {
        Measure measure = Objects.requireNonNull(measures.get(entry.measure()), entry.measure());
        List<DesignationName> names = new ArrayList<>();
        name(names, NameScript.JAPANESE, entry.nameJa());
        name(names, NameScript.LATIN, entry.nameLatin());
        if (entry.aliases() != null) {
            for (FileAlias alias : entry.aliases()) {
                names.add(new DesignationName(
                        NameKind.valueOf(alias.kind()), NameScript.valueOf(alias.script()), alias.value()));
            }
        }
        Map<Fact, String> facts = new EnumMap<>(Fact.class);
        fact(facts, Fact.TITLE, entry.title());
        fact(facts, Fact.POSITION, entry.position());
        fact(facts, Fact.BIRTH_DATE, entry.birthDate());
        fact(facts, Fact.BIRTH_PLACE, entry.birthPlace());
        fact(facts, Fact.NATIONALITY, entry.nationality());
        fact(facts, Fact.PASSPORT, entry.passport());
        fact(facts, Fact.ADDRESS, entry.address());
        fact(facts, Fact.OTHER, entry.other());
        return new Designation(
                DesignationId.of(list, entry.measure(), entry.number()),
                measure,
                entry.number(),
                entry.listedOn() == null ? noticeDate : LocalDate.parse(entry.listedOn()),
                names,
                facts,
                entry.birthDateIso() == null ? null : LocalDate.parse(entry.birthDateIso()),
                "deleted".equals(entry.listStatus()) ? ListStatus.DELETED : ListStatus.LISTED,
                entry.listNote());
    }

    private static void name(List<DesignationName> names, NameScript script, @Nullable String value) {
        if (value != null) {
            names.add(new DesignationName(NameKind.PRIMARY, script, value));
        }
    }

    private static void fact(Map<Fact, String> facts, Fact fact, @Nullable String value) {
        if (value != null) {
            facts.put(fact, value);
        }
    }
}
