package jp.todoke.filing.api;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingFilter;
import jp.todoke.filing.FilingState;
import jp.todoke.platform.gate.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What a list of filings is asked for in an address; {@link ListParameters} tells of it.
 *
 * @param limit how many rows at most
 */
record AskedList(FilingFilter filter, @Nullable String cursor, int limit) {
    private static final int DEFAULT_SIZE = 50;
    private static final int LARGEST_SIZE = 200;
    private static final String UNRECEIVED = Arrays.stream(FilingState.values())
            .filter(state -> !state.received())
            .map(Enum::name)
            .collect(Collectors.joining(","));

    /** Refuses what cannot be read, by its name. */
    static AskedList of(UriInfo uri) {
        MultivaluedMap<String, String> given = uri.getQueryParameters();
        Map<String, String> asked = new HashMap<>();
        given.forEach((name, values) -> asked.put(name, values.get(0)));
        return new AskedList(FilingFilter.read(asked), given.getFirst("cursor"), size(asked.get("limit")));
    }

    /** As {@link #of}, of what is not received yet. */
    static AskedList ofDrafts(UriInfo uri) {
        AskedList asked = of(uri);
        if (asked.filter.states().stream().anyMatch(FilingState::received)) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.filter", "state");
        }
        return asked.filter.states().isEmpty()
                ? new AskedList(asked.filter.with("state", UNRECEIVED), asked.cursor, asked.limit)
                : asked;
    }

    private static int size(@Nullable String limit) {
        if (limit == null) {
            return DEFAULT_SIZE;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > LARGEST_SIZE) {
            throw new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.filter", "limit");
        }
        return Integer.parseInt(limit);
    }
}
