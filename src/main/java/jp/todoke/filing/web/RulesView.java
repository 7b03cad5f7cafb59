package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.Severity;
import jp.todoke.filing.domain.Rule;
import jp.todoke.filing.domain.RuleBook;
import jp.todoke.filing.domain.RuleEdition;
import jp.todoke.filing.domain.RulePart;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/** The public catalogue of the rules, narrowed by what the address asks for. */
@Named
@RequestScoped
public class RulesView {
    @Inject
    Language language;

    private @Nullable String search;
    private @Nullable String severity;
    private @Nullable String part;

    /**
     * A rule in the reader's language.
     *
     * @param wrong what of the sample is changed so that the rule speaks
     * @param right what is changed so that it does not
     */
    public record Line(Rule rule, String sentence, List<Change> wrong, List<Change> right) {
        public String kind() {
            return rule.severity() == Severity.FATAL ? "error" : "late";
        }

        public String severityLabel() {
            return "filing.severity." + rule.severity();
        }
    }

    /**
     * One change of the sample.
     *
     * @param place in words
     * @param value as JSON; empty where the value is taken away
     */
    public record Change(String place, String value) {}

    /** The rules asked for, by id. */
    public List<Line> getLines() {
        String wanted = fold(Objects.requireNonNullElse(search, ""));
        PlaceWords places = new PlaceWords(DraftTree.of(ContentTree.empty()), language.texts());
        return RuleBook.STANDARD.rules().stream()
                .filter(rule -> severity == null
                        || severity.isEmpty()
                        || rule.severity().name().equals(severity))
                .filter(rule ->
                        part == null || part.isEmpty() || rule.part().name().equals(part))
                .filter(rule ->
                        fold(rule.id() + " " + rule.ja() + " " + rule.en()).contains(wanted))
                .map(rule -> new Line(
                        rule,
                        rule.sentence(language.getLocale()),
                        changes(rule.bad().changes(), places),
                        changes(rule.good().changes(), places)))
                .toList();
    }

    private static List<Change> changes(Map<String, @Nullable Object> changes, PlaceWords places) {
        return changes.entrySet().stream()
                .map(change -> new Change(
                        places.of(change.getKey().replaceFirst("/-$", "")),
                        change.getValue() == null ? "" : Json.write(change.getValue())))
                .toList();
    }

    public List<RulePart> getParts() {
        return Arrays.asList(RulePart.values());
    }

    public List<Severity> getSeverities() {
        return Arrays.asList(Severity.values());
    }

    public String getVersion() {
        return RuleBook.STANDARD.version();
    }

    public List<RuleEdition> getEditions() {
        return RuleEdition.ALL;
    }

    public String wordOf(RuleEdition edition) {
        return edition.text(language.getLocale());
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    public @Nullable String getSearch() {
        return search;
    }

    public void setSearch(@Nullable String search) {
        this.search = search;
    }

    public @Nullable String getSeverity() {
        return severity;
    }

    public void setSeverity(@Nullable String severity) {
        this.severity = severity;
    }

    public @Nullable String getPart() {
        return part;
    }

    public void setPart(@Nullable String part) {
        this.part = part;
    }
}
