package jp.todoke.ledger.domain;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An event in a copy of the ledger. */
final class EventJson {

    private static final Set<String> FIELDS = Set.of(
            "act",
            "actor",
            "actorKind",
            "channel",
            "details",
            "exchange",
            "id",
            "occurredAt",
            "outcome",
            "permission",
            "reason",
            "remoteAddress",
            "subject");

    private EventJson() {}

    /** The event, or null where it is not of the form every portal writes. */
    static @Nullable LedgerEvent read(JsonNode json) {
        Set<String> names = new TreeSet<>();
        json.fieldNames().forEachRemaining(names::add);
        if (!names.equals(FIELDS) || !json.get("id").canConvertToLong()) {
            return null;
        }
        TreeMap<String, String> details = new TreeMap<>();
        for (Iterator<Map.Entry<String, JsonNode>> all = json.get("details").fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> entry = all.next();
            if (!entry.getValue().isTextual()) {
                return null;
            }
            details.put(entry.getKey(), entry.getValue().asText());
        }
        for (String name : FIELDS) {
            boolean mayBeNull = Set.of("permission", "reason", "actor", "exchange", "subject", "remoteAddress")
                    .contains(name);
            JsonNode value = json.get(name);
            boolean good =
                    switch (name) {
                        case "id" -> value.isIntegralNumber();
                        case "details" -> value.isObject();
                        default -> value.isTextual() || (mayBeNull && value.isNull());
                    };
            if (!good) {
                return null;
            }
        }
        try {
            return new LedgerEvent(
                    json.get("id").asLong(),
                    Instant.parse(json.get("occurredAt").asText()),
                    json.get("act").asText(),
                    optional(json, "permission"),
                    json.get("outcome").asText(),
                    optional(json, "reason"),
                    optional(json, "actor"),
                    json.get("actorKind").asText(),
                    optional(json, "exchange"),
                    optional(json, "subject"),
                    details,
                    json.get("channel").asText(),
                    optional(json, "remoteAddress"));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String optional(JsonNode json, String name) {
        return json.get(name).isNull() ? null : json.get(name).asText();
    }
}
