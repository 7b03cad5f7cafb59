package jp.todoke.notices.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.notices.domain.ScreeningScope;
import jp.todoke.platform.text.Texts;

/** Where a finding stands on the page: the id of the field that its JSON Pointer names. */
final class FindingPlace {

    private static final Pattern SCOPE = Pattern.compile("/scopes/(\\w+)/(\\w+)");
    private static final Pattern MATCH = Pattern.compile("/matches/(\\d+)/(\\w+)");

    private FindingPlace() {}

    /** Returns the client id; of the form's first field where the pointer names no field. */
    static String of(String pointer) {
        Matcher scope = SCOPE.matcher(pointer);
        if (scope.matches()) {
            for (ScreeningScope one : ScreeningScope.values()) {
                if (one.path().equals(scope.group(1))) {
                    return "attest:scopes:" + one.ordinal() + ":" + scope.group(2);
                }
            }
        }
        Matcher match = MATCH.matcher(pointer);
        if (match.matches()) {
            return "attest:matches:" + match.group(1) + ":" + match.group(2);
        }
        return switch (pointer) {
            case "/screenedAt", "/followUpOn", "/lateReason", "/comment", "/ownReportsConsidered" ->
                "attest:" + pointer.substring(1);
            case "/scopes" -> "attest:scopes:0:screened";
            case "/matches" -> "attest:addMatch";
            default -> "attest:result";
        };
    }

    /** The field's name in words, with the scope or match it belongs to; empty where the pointer names no field. */
    static String label(String pointer, Texts texts) {
        Matcher scope = SCOPE.matcher(pointer);
        if (scope.matches()) {
            for (ScreeningScope one : ScreeningScope.values()) {
                if (one.path().equals(scope.group(1))) {
                    return texts.get("notices.form." + scope.group(2), texts.get("notices.scope." + one));
                }
            }
        }
        Matcher match = MATCH.matcher(pointer);
        if (match.matches()) {
            return texts.get("notices.form.match", Integer.parseInt(match.group(1)) + 1) + " · "
                    + field(match.group(2), texts);
        }
        return pointer.isEmpty() ? "" : field(pointer.substring(1), texts);
    }

    private static String field(String name, Texts texts) {
        String key = "notices.form." + (name.equals("subjectReference") ? "subject" : name);
        return texts.has(key) ? texts.get(key) : name;
    }
}
