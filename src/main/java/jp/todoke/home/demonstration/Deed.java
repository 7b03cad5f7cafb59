package jp.todoke.home.demonstration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One step of a story.
 *
 * @param number its place in the story, from 0
 * @param by who does it: the first part of an account's name at the story's exchange, {@code machine} for its program, or
 *     {@code name@fsa} for somebody of the authority
 * @param said whatever else the step needs
 */
record Deed(int number, String by, Kind kind, Map<?, ?> said) {
    /** What can be done, each with the use case that does it in the end. */
    enum Kind {
        START("StartFiling"),
        /** Writes a part only, as one does who has just begun. */
        JOT("SaveDraft"),
        WRITE("SaveDraft"),
        ATTACH("SaveDraft"),
        RESTRICT("RestrictFiling"),
        PASS_ON("PassOn"),
        SEND_BACK("ReturnToPreparer"),
        SUBMIT("SubmitFiling"),
        FILE("SubmitFiling"),
        CORRECT("StartFollowUp"),
        SUPPLEMENT("StartFollowUp"),
        WITHDRAW("StartFollowUp"),
        ANSWER("AnswerThread"),
        TAKE("TakeCase"),
        NOTE("WriteNote"),
        ASK("AskFiler"),
        TELL("TellFiler"),
        FEEDBACK("GiveFeedback"),
        GIVE_BACK("ReturnFiling"),
        ANSWER_WITHDRAWAL("AnswerWithdrawal"),
        DECIDE("DecideCase");

        private final String useCase;

        Kind(String useCase) {
            this.useCase = useCase;
        }

        String useCase() {
            return useCase;
        }

        /** Whether it begins a filing: the steps after it are about that one. */
        boolean begins() {
            return this == START || useCase.equals("StartFollowUp");
        }

        /** Whether it brings a receipt. */
        boolean files() {
            return useCase.equals("SubmitFiling");
        }
    }

    static Deed read(int number, Map<?, ?> tree) {
        return new Deed(number, (String) need(tree, "by"), Kind.valueOf((String) need(tree, "do")), tree);
    }

    String text(String name) {
        return (String) need(said, name);
    }

    @Nullable
    String optional(String name) {
        return (String) said.get(name);
    }

    boolean flag(String name) {
        return (Boolean) need(said, name);
    }

    List<String> texts(String name) {
        return ((List<?>) need(said, name)).stream().map(String.class::cast).toList();
    }

    <E extends Enum<E>> List<E> codes(String name, Class<E> type) {
        return texts(name).stream().map(code -> Enum.valueOf(type, code)).toList();
    }

    /** A part as it stands in a content. */
    Map<String, Object> part(String name) {
        return part(need(said, name));
    }

    /** Several parts that hold nothing but texts. */
    List<Map<String, String>> rows(String name) {
        return ((List<?>) need(said, name))
                .stream()
                        .map(row -> part(row).entrySet().stream()
                                .collect(Collectors.toMap(Map.Entry::getKey, field -> (String) field.getValue())))
                        .toList();
    }

    private static Map<String, Object> part(Object tree) {
        Map<String, Object> part = new LinkedHashMap<>();
        ((Map<?, ?>) tree).forEach((name, value) -> part.put((String) name, value));
        return part;
    }

    private static Object need(Map<?, ?> tree, String name) {
        return Objects.requireNonNull(tree.get(name), () -> "a step without " + name);
    }
}
