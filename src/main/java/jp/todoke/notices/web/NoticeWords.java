package jp.todoke.notices.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.todoke.notices.Standing;
import jp.todoke.notices.domain.NoticeSummary;
import jp.todoke.notices.domain.OwnAnswer;
import jp.todoke.notices.domain.ScreeningScope;
import jp.todoke.platform.web.Language;
import jp.todoke.sanctions.ChangeCounts;
import jp.todoke.sanctions.Designation;
import jp.todoke.sanctions.Fact;
import jp.todoke.sanctions.Measure;
import jp.todoke.sanctions.NameScript;
import org.jspecify.annotations.Nullable;

/** How the pages of notices say and show a standing, a change count and a designation. */
@Named("noticeWords")
@RequestScoped
public class NoticeWords {

    @Inject
    Language language;

    /** The kind of {@code portal:status}: its colour and its sign. */
    public String kind(OwnAnswer answer) {
        if (answer.overdue()) {
            return "late";
        }
        return kindOf(answer.standing());
    }

    /** The kind of a standing while the clock adds nothing. */
    public String kindOf(Standing standing) {
        return switch (standing) {
            case UNSEEN, OUT_OF_SCOPE -> "neutral";
            case SEEN -> "info";
            case COUNTERSIGNING, FOLLOW_UP -> "wait";
            case CLEAR -> "ok";
            case MATCHED -> "error";
        };
    }

    /** The standing in words, with what the clock adds. */
    public String word(OwnAnswer answer) {
        String word = language.texts().get("notices.standing." + answer.standing());
        if (answer.overdue()) {
            return word + bracket(language.texts().get("notices.overdue"));
        }
        return answer.late() ? word + bracket(language.texts().get("notices.late")) : word;
    }

    /** The standing in one short word, for a cell. */
    public String shortWord(OwnAnswer answer) {
        return language.texts().get("notices.standing.short." + answer.standing());
    }

    /** What the clock adds, in one short word; empty where it adds nothing. */
    public String shortClock(OwnAnswer answer) {
        if (answer.overdue()) {
            return language.texts().get("notices.short.overdue");
        }
        return answer.late() ? language.texts().get("notices.short.late") : "";
    }

    public String title(NoticeSummary notice) {
        return notice.title(language.getLocale());
    }

    /** For example {@code 追加 個人 32・団体 12}. */
    public String counts(ChangeCounts counts) {
        List<String> parts = new ArrayList<>();
        add(parts, "notices.counts.added", counts.personsAdded(), counts.bodiesAdded());
        add(parts, "notices.counts.amended", counts.personsAmended(), counts.bodiesAmended());
        add(parts, "notices.counts.removed", counts.personsRemoved(), counts.bodiesRemoved());
        return String.join(language.isJapanese() ? "、" : "; ", parts);
    }

    private void add(List<String> parts, String key, int persons, int bodies) {
        if (persons + bodies > 0) {
            String who = persons == 0 ? "bodies" : bodies == 0 ? "persons" : "both";
            parts.add(
                    language.texts().get(key, language.texts().get("notices.counts." + who, counted(persons, bodies))));
        }
    }

    /** The numbers that are not zero, in this order. */
    private static Object[] counted(int persons, int bodies) {
        return persons == 0
                ? new Object[] {bodies}
                : bodies == 0 ? new Object[] {persons} : new Object[] {persons, bodies};
    }

    /** Number and names on one line, to choose from. */
    public String line(Designation designation) {
        String number = language.texts().get("sanctions.number", designation.number());
        Optional<String> japanese = designation.name(NameScript.JAPANESE);
        Optional<String> latin = designation.name(NameScript.LATIN);
        String names = japanese.isPresent() && latin.isPresent()
                ? japanese.get() + " / " + latin.get()
                : japanese.or(() -> latin).orElseGet(() -> language.texts().get("sanctions.nameless"));
        return names + " — "
                + language.texts()
                        .get("sanctions.programme." + designation.measure().programme()) + " "
                + language.texts().get("sanctions.type." + designation.type()) + " " + number;
    }

    /** The line of the designation with this id; the id itself where it is none of these. */
    public String line(List<Designation> designations, @Nullable String id) {
        return designations.stream()
                .filter(designation -> designation.id().value().equals(id))
                .findFirst()
                .map(this::line)
                .orElse(id == null ? "" : id);
    }

    public List<ScreeningScope> getScopes() {
        return Arrays.asList(ScreeningScope.values());
    }

    /** Without trailing zeros, thousands separated. */
    public String amount(BigDecimal amount) {
        BigDecimal plain = amount.signum() == 0 ? BigDecimal.ZERO : amount.stripTrailingZeros();
        NumberFormat format = NumberFormat.getNumberInstance(language.getLocale());
        format.setMaximumFractionDigits(18);
        return format.format(plain);
    }

    /** A name in one writing, empty where the list prints none. */
    public String japanese(Designation designation) {
        return designation.name(NameScript.JAPANESE).orElse("");
    }

    public String latin(Designation designation) {
        return designation.name(NameScript.LATIN).orElse("");
    }

    /** The facts the list gives, in the order in which people read them. */
    public List<Fact> facts(Designation designation) {
        return Arrays.stream(Fact.values())
                .filter(designation.facts()::containsKey)
                .toList();
    }

    public String fact(Designation designation, Fact fact) {
        return designation.facts().getOrDefault(fact, "");
    }

    /** A field of an amendment in words. */
    public String field(String field) {
        String key = "sanctions.fact." + field;
        return language.texts().get(language.texts().has(key) ? key : "sanctions.field." + field);
    }

    public String measure(Measure measure) {
        return language.isJapanese() ? measure.nameJa() : measure.nameEn();
    }

    private String bracket(String text) {
        return language.isJapanese() ? "（" + text + "）" : " (" + text + ")";
    }
}
