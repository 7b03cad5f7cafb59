package jp.todoke.filing.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import jp.todoke.filing.ContentJson;
import jp.todoke.filing.ContentTree;
import jp.todoke.filing.FilingContent;
import jp.todoke.platform.api.JsonBody;
import jp.todoke.platform.api.Problem;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.json.Json;
import jp.todoke.platform.text.Texts;

/** Reads a content from the body of a request: the same way for submission and dry run. */
final class ContentBody {
    private static final int MOST_PROBLEMS = 500;

    private ContentBody() {}

    /** Refuses with 413, or with 400 and every place that has not its shape. */
    static FilingContent read(InputStream body, HttpHeaders headers) throws IOException {
        byte[] bytes = body.readNBytes(JsonBody.LIMIT + 1);
        if (bytes.length > JsonBody.LIMIT) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "platform.refusal.tooLarge", JsonBody.LIMIT / (1024 * 1024));
        }
        ContentTree.Reading reading;
        try {
            reading = ContentJson.read(new ByteArrayInputStream(bytes));
        } catch (ContentJson.Malformed e) {
            throw e.key().equals("filing.shape.tooDeep")
                    ? new Refusal(Refusal.Kind.MALFORMED, "platform.refusal.jsonLimits", Json.MAX_DEPTH, Json.MAX_TEXT)
                    : new Refusal(Refusal.Kind.MALFORMED, "filing.refusal.json", e.line(), e.column());
        }
        List<ContentTree.Problem> problems = reading.problems();
        if (!problems.isEmpty()) {
            Locale language = ProblemOfFindings.language(headers);
            throw new WebApplicationException(
                    Problem.of(400, "filing.refusal.shape", language, items(problems), problems.size())
                            .response());
        }
        return reading.content();
    }

    private static List<Problem.Item> items(List<ContentTree.Problem> problems) {
        Texts ja = Texts.of(Locale.JAPANESE);
        Texts en = Texts.of(Locale.ENGLISH);
        return problems.stream()
                .limit(MOST_PROBLEMS)
                .map(p -> new Problem.Item("SHAPE", "FATAL", p.pointer(), ja.get(p.key()), en.get(p.key())))
                .toList();
    }
}
