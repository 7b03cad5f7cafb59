package jp.todoke.filing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.filing.CodeLists;
import org.jspecify.annotations.Nullable;

/**
 * A party, wallet or transaction of the draft by which others refer to it.
 *
 * @param label what tells it from others: a name, an account number, an address
 */
public record Reference(String ref, String label) {
    private static final int SHORT = 24;

    static List<Reference> of(DraftTree tree, String list, Locale locale) {
        List<Reference> references = new ArrayList<>();
        for (Object part : tree.list("/" + list)) {
            if (part instanceof Map<?, ?> map && map.get("ref") instanceof String ref && !ref.isBlank()) {
                references.add(new Reference(ref, label(tree, map, locale)));
            }
        }
        return references;
    }

    /** What a party, wallet or transaction is called in few words; empty where nothing is said yet. */
    static String label(DraftTree tree, Map<?, ?> part, Locale locale) {
        if (part.containsKey("address")) {
            String address = text(part, "address");
            String shown = address.length() <= SHORT
                    ? address
                    : address.substring(0, SHORT / 2) + "…" + address.substring(address.length() - 6);
            return (text(part, "asset") + " " + shown).strip();
        }
        if (part.containsKey("executedAt")) {
            String type = text(part, "type");
            String when = text(part, "executedAt");
            String yen = text(part, "amountJpy");
            return Stream.of(
                            type.isEmpty() ? "" : CodeLists.of("TX_TYPE").label(type, locale),
                            when.length() < 10 ? when : when.substring(0, 10),
                            yen.matches("[0-9]{1,15}")
                                    ? String.format(locale, "%,d", Long.parseLong(yen)) + " JPY"
                                    : yen)
                    .filter(word -> !word.isEmpty())
                    .reduce((a, b) -> a + " · " + b)
                    .orElse("");
        }
        return switch (text(part, "subjectKind")) {
            case "PERSON" -> first(part.get("person"), "nativeName", "latinName", "kana");
            case "ENTITY" -> first(part.get("entity"), "nameJa", "nameEn", "kana");
            case "ACCOUNT" -> part.get("account") instanceof Map<?, ?> account ? account(tree, account, locale) : "";
            default -> CodeLists.of("SUBJECT_KIND").label("UNIDENTIFIED", locale);
        };
    }

    /** An account by its holder, number, place and kind, of which one may say any: what tells it from others comes first. */
    private static String account(DraftTree tree, Map<?, ?> account, Locale locale) {
        String kind = CodeLists.of("ACCOUNT_KIND").label(text(account, "kind"), locale);
        return Stream.of(
                        name(tree, text(account, "holder")),
                        text(account, "accountNumber"),
                        text(account, "institutionName"),
                        kind.isEmpty() ? "" : "(" + kind + ")")
                .filter(word -> !word.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** The name of the person or body that bears a reference. */
    private static String name(DraftTree tree, String ref) {
        return tree.parts("/parties").stream()
                .filter(party -> ref.equals(party.get("ref")))
                .map(party -> party.get("person") instanceof Map<?, ?> person && !Branches.isBlank(person)
                        ? first(person, "nativeName", "latinName", "kana")
                        : first(party.get("entity"), "nameJa", "nameEn", "kana"))
                .findFirst()
                .orElse("");
    }

    private static String first(@Nullable Object part, String... names) {
        return part instanceof Map<?, ?> map
                ? Stream.of(names)
                        .map(name -> text(map, name))
                        .filter(text -> !text.isBlank())
                        .findFirst()
                        .orElse("")
                : "";
    }

    static String text(Map<?, ?> part, String name) {
        return part.get(name) instanceof String text ? text : "";
    }
}
