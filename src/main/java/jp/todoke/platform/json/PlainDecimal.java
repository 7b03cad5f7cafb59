package jp.todoke.platform.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.io.Serial;
import java.math.BigDecimal;

/** Decimals as strings, never in exponent form. */
class PlainDecimal extends StdSerializer<BigDecimal> {
    @Serial
    private static final long serialVersionUID = 1L;

    PlainDecimal() {
        super(BigDecimal.class);
    }

    @Override
    public void serialize(BigDecimal value, JsonGenerator json, SerializerProvider provider) throws IOException {
        json.writeString(value.toPlainString());
    }
}
