package jp.todoke.filing.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.domain.RefusedShape;
import jp.todoke.platform.api.JsonBody;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;

/** Reads a content from the body of a request: the same way for submission, dry run and draft. */
final class ContentBody {
    private ContentBody() {}

    /** Refuses with 413, or with 400 and every place that has not its shape. */
    static FilingContent read(InputStream body) throws IOException {
        byte[] bytes = JsonBody.whole(body);
        ContentTree.Reading reading;
        try {
            reading = ContentJson.read(new ByteArrayInputStream(bytes));
        } catch (ContentJson.Malformed e) {
            throw e.key().equals("filing.shape.tooDeep")
                    ? new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonLimits", Json.MAX_DEPTH, Json.MAX_TEXT)
                    : new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.json", e.line(), e.column());
        }
        if (!reading.problems().isEmpty()) {
            throw new RefusedShape(reading.problems());
        }
        return reading.content();
    }
}
