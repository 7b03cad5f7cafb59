package jp.todoke.filing.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingContent.ConfirmedWarning;
import jp.todoke.filing.Finding;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * The warnings that somebody must say are meant so before a draft is passed on. The same warning at many places is one
 * question. What is answered becomes part of the content.
 */
@Named
@ViewScoped
public class WarningsView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    EditView edit;

    @Inject
    Language language;

    private final ArrayList<Question> questions = new ArrayList<>();
    private boolean open;

    /** One warning, with all the places it speaks of. Faces binds to the tick and the reason. */
    public static class Question implements Serializable {
        private static final long serialVersionUID = 1L;
        private static final int NAMED = 5;

        private final String rule;
        private final String text;
        private final ArrayList<String> pointers = new ArrayList<>();
        private final ArrayList<String> places = new ArrayList<>();
        private boolean confirmed;
        private @Nullable String reason;

        Question(String rule, String text) {
            this.rule = rule;
            this.text = text;
        }

        public String getRule() {
            return rule;
        }

        public String getText() {
            return text;
        }

        /** The first places, by name. */
        public String getPlaces() {
            return String.join("、", places.subList(0, Math.min(NAMED, places.size())));
        }

        public int getMore() {
            return Math.max(0, places.size() - NAMED);
        }

        public boolean isConfirmed() {
            return confirmed;
        }

        public void setConfirmed(boolean confirmed) {
            this.confirmed = confirmed;
        }

        public @Nullable String getReason() {
            return reason;
        }

        public void setReason(@Nullable String reason) {
            this.reason = reason;
        }
    }

    /** Whether some are still to be confirmed, after it was tried without. */
    public boolean isOpen() {
        return open;
    }

    void tellOpen() {
        open = true;
    }

    public List<Question> getQuestions() {
        return questions;
    }

    /** Asks about these; reasons given before are shown again, ticks are not. */
    void ask(List<Finding> warnings) {
        PlaceWords words = new PlaceWords(edit.tree(), language.texts());
        Map<String, String> reasons = reasons();
        Map<String, Question> asked = new LinkedHashMap<>();
        for (Finding warning : FindingLine.inOrder(warnings)) {
            String text = warning.text(language.getLocale());
            Question question = asked.computeIfAbsent(warning.rule() + text, key -> new Question(warning.rule(), text));
            question.pointers.add(warning.pointer());
            question.places.add(words.of(warning.pointer()));
            if (question.reason == null) {
                question.reason = reasons.get(warning.mark());
            }
        }
        open = false;
        questions.clear();
        questions.addAll(asked.values());
    }

    /** Whether each of these warnings was asked about and confirmed; only what was shown can have been. */
    boolean confirms(List<Finding> warnings) {
        Set<String> confirmed = answers().stream()
                .map(answer -> answer.rule() + " " + answer.pointer())
                .collect(Collectors.toSet());
        return warnings.stream().allMatch(warning -> confirmed.contains(warning.mark()));
    }

    /** What was confirmed, each warning at each place with the reason given. */
    List<ConfirmedWarning> answers() {
        return questions.stream()
                .filter(Question::isConfirmed)
                .flatMap(question -> question.pointers.stream()
                        .map(pointer -> new ConfirmedWarning(question.rule, pointer, question.reason)))
                .toList();
    }

    private Map<String, String> reasons() {
        Map<String, String> reasons = new LinkedHashMap<>();
        for (Map<String, @Nullable Object> part : edit.tree().parts("/confirmedWarnings")) {
            if (part.get("reason") instanceof String reason && !reason.isBlank()) {
                reasons.put(Reference.text(part, "rule") + " " + Reference.text(part, "pointer"), reason);
            }
        }
        return reasons;
    }
}
