package jp.todoke.platform.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.stream.Collectors;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;

/**
 * JSON bodies in the portal's dialect, at most {@value #LIMIT} bytes. What cannot be read is refused with the place, never
 * with the value.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
// A wildcard before +json matches nothing: the media type of problems is named.
@Produces({MediaType.APPLICATION_JSON, Problem.TYPE})
public class JsonBody implements MessageBodyReader<Object>, MessageBodyWriter<Object> {
    /** 5 MiB: a filing with 300 transactions is a tenth of it. */
    public static final int LIMIT = 5 * 1024 * 1024;

    /** So many times as much of a body that is too large is read to nowhere. */
    private static final int DRAINED = 12;

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(whole(body), type);
    }

    /** All bytes of a body; refuses with 413 where it is larger than {@value #LIMIT} bytes. */
    public static byte[] whole(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LIMIT + 1);
        if (bytes.length > LIMIT) {
            // A client that is still sending when the connection ends never reads why.
            for (int i = 0; i < DRAINED && body.readNBytes(LIMIT).length == LIMIT; i++) {
                continue;
            }
            throw new Refusal(Refusal.Kind.TOO_LARGE, "platform.refusal.tooLarge", LIMIT / (1024 * 1024));
        }
        return bytes;
    }

    /** Reads a body; refuses what is malformed, naming line and column or the JSON path. */
    public static <T> T read(byte[] bytes, Class<T> type) {
        try {
            T value = Json.mapper().readValue(bytes, type);
            if (value == null) {
                throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.json", "/");
            }
            return value;
        } catch (StreamConstraintsException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonLimits", Json.MAX_DEPTH, Json.MAX_TEXT);
        } catch (UnrecognizedPropertyException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonName", pointer(e));
        } catch (JsonMappingException e) {
            if (e.getCause() instanceof StreamConstraintsException) {
                throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonLimits", Json.MAX_DEPTH, Json.MAX_TEXT);
            }
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonValue", pointer(e));
        } catch (JsonProcessingException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.json", place(e));
        } catch (IOException e) {
            throw new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.json", "/");
        }
    }

    private static String pointer(JsonMappingException e) {
        String pointer = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> step.length() <= 60 && step.matches("[A-Za-z0-9_-]+") ? step : "?")
                .collect(Collectors.joining("/", "/", ""));
        return pointer.length() <= 300 ? pointer : pointer.substring(0, 300);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null
                ? "/"
                : e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return isOurs(type);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(Json.mapper().writeValueAsBytes(value));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getName().startsWith("jp.todoke.") || java.util.Map.class.isAssignableFrom(type);
    }
}
