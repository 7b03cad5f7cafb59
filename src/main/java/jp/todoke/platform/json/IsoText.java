package jp.todoke.platform.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.io.Serial;
import java.time.format.DateTimeParseException;
import java.util.function.Function;

/** A value written as ISO 8601 text. */
class IsoText<T> extends StdScalarDeserializer<T> {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> parse;

    IsoText(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
        String text = json.getValueAsString("");
        try {
            return parse.apply(text);
        } catch (DateTimeParseException e) {
            return (T) context.handleWeirdStringValue(handledType(), "", "not ISO 8601");
        }
    }
}
