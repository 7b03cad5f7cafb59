package jp.todoke.triage.web;

import java.util.List;
import java.util.stream.Collectors;
import jp.todoke.platform.web.Language;
import jp.todoke.triage.CaseState;

/** Which kind of {@code portal:status} stands for what. */
final class Marks {
    private Marks() {}

    static String of(CaseState state) {
        return switch (state) {
            case NEW -> "info";
            case TAKEN -> "wait";
            case ASSESSED -> "ok";
        };
    }

    static String ofPriority(int priority) {
        return switch (priority) {
            case 1 -> "error";
            case 2 -> "late";
            case 3 -> "wait";
            default -> "neutral";
        };
    }

    static String reasons(List<String> codes, Language language) {
        return codes.stream()
                .map(code -> language.texts().get("triage.reason." + code))
                .collect(Collectors.joining(language.isJapanese() ? "、" : "; "));
    }
}
