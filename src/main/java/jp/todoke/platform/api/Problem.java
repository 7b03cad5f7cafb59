package jp.todoke.platform.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * An error as {@code application/problem+json} (RFC 9457). {@code title} and {@code detail} are in the language asked for
 * with {@code Accept-Language}; {@code code} is stable.
 *
 * @param errors everything that is wrong, all at once; left out where there is only the problem itself
 */
public record Problem(
        String type,
        String title,
        int status,
        @Nullable String detail,
        String code,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Item> errors) {
    /** The media type of problems. */
    public static final String TYPE = "application/problem+json";

    /**
     * One thing that is wrong.
     *
     * @param rule id of the rule, such as {@code X06}
     * @param severity {@code FATAL} or {@code WARNING}
     * @param pointer where, as a JSON Pointer (RFC 6901)
     */
    public record Item(String rule, String severity, String pointer, String textJa, String textEn) {}

    /** A problem whose words are the text of {@code key}. */
    public static Problem of(int status, String key, Locale locale, @Nullable Object... arguments) {
        return of(status, key, locale, List.of(), arguments);
    }

    public static Problem of(int status, String key, Locale locale, List<Item> errors, @Nullable Object... arguments) {
        Texts texts = Texts.of(locale);
        String title = "platform.problem." + status;
        return new Problem(
                "about:blank",
                texts.get(texts.has(title) ? title : "platform.problem.400"),
                status,
                texts.get(key, arguments),
                key,
                errors);
    }

    public Response response() {
        return Response.status(status).type(TYPE).entity(this).build();
    }

    /** For filters, before JAX-RS is reached. */
    public void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(TYPE);
        response.getOutputStream().write(Json.write(this).getBytes(StandardCharsets.UTF_8));
    }
}
