package jp.todoke.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.todoke.ledger.domain.LedgerEvent;
import jp.todoke.platform.gate.Act;
import jp.todoke.platform.text.Texts;
import jp.todoke.platform.web.Language;
import org.jspecify.annotations.Nullable;

/**
 * Codes of the ledger in words. An act is called {@code <module>.act.<UseCase>} in the texts of its own module, or of the
 * ledger; a code without a word is shown as it is, for hiding it would be worse.
 */
@Named("ledgerWords")
@RequestScoped
public class LedgerWords {

    private static final String ACT = ".act.";

    @Inject
    Language language;

    /** What the use case does, in words. */
    public String act(String name) {
        return Texts.MODULES.stream()
                .map(module -> module + ACT + name)
                .filter(language.texts()::has)
                .findFirst()
                .map(key -> language.texts().get(key))
                .orElse(name);
    }

    public String outcome(String code) {
        return orCode("ledger.outcome." + code, code);
    }

    /** How it may end, for choosing. */
    public List<String> getOutcomes() {
        return Arrays.stream(Act.Outcome.values()).map(Enum::name).toList();
    }

    /** On which side, and through which door, somebody acted. */
    public String side(LedgerEvent event) {
        List<String> words = new ArrayList<>();
        words.add(orCode("ledger.kind." + event.actorKind(), event.actorKind()));
        if (event.exchange() != null) {
            words.add(event.exchange());
        } else if (event.actor() != null && !event.actorKind().equals("SYSTEM")) {
            words.add(language.texts().get("ledger.row.authority"));
        }
        words.add(orCode("ledger.channel." + event.channel(), event.channel()));
        if (event.remoteAddress() != null) {
            words.add(event.remoteAddress());
        }
        return String.join(" · ", words);
    }

    /** Kind of status of the outcome. */
    public String status(String code) {
        return switch (code) {
            case "DONE" -> "ok";
            case "REFUSED" -> "late";
            default -> "error";
        };
    }

    public String detail(String name) {
        return orCode("ledger.detail." + name, name);
    }

    /** The reason of a refusal, without the particulars it was told with. */
    public String reason(@Nullable String key) {
        if (key == null || !language.texts().has(key)) {
            return key == null ? "" : key;
        }
        return language.texts().get(key, "…", "…", "…", "…");
    }

    /** All acts that have a word, for choosing one: code to word, in the order of the words. */
    public List<Map.Entry<String, String>> getActs() {
        List<Map.Entry<String, String>> acts = new ArrayList<>();
        for (String key : language.texts().keys()) {
            Optional<String> name = actOf(key);
            name.ifPresent(code -> acts.add(Map.entry(code, language.texts().get(key))));
        }
        acts.sort(Comparator.comparing(Map.Entry<String, String>::getValue).thenComparing(Map.Entry::getKey));
        return acts;
    }

    private static Optional<String> actOf(String key) {
        return Texts.MODULES.stream()
                .map(module -> module + ACT)
                .filter(key::startsWith)
                .map(prefix -> key.substring(prefix.length()))
                .findFirst();
    }

    private String orCode(String key, String code) {
        return language.texts().has(key) ? language.texts().get(key) : code;
    }
}
