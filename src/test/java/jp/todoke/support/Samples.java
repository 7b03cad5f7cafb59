package jp.todoke.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Invented filings for tests. */
public final class Samples {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** The complete sample that the API shows, under an own reference that no other test uses. */
    public static ObjectNode filing() {
        try (InputStream in = Samples.class.getResourceAsStream("/jp/todoke/filing/sample-filing.json")) {
            ObjectNode sample = (ObjectNode) JSON.readTree(in);
            // Found yesterday, on whatever day the test runs: an old finding is a warning, which wants to be confirmed.
            LocalDate yesterday = LocalDate.now(ZoneId.of("Asia/Tokyo")).minusDays(1);
            String unique = UUID.randomUUID().toString();
            // So does a transaction id that the same exchange has filed before.
            ((ObjectNode) sample.at("/transactions/1/txIds/0"))
                    .put("hash", unique.replace("-", "") + "0e2b3a49586776859403a2b1c0d9e8f7");
            return sample.put("entityReference", "T-" + unique).put("detectedOn", yesterday.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(ObjectNode content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files a sample and returns its receipt number. */
    public static String file(ApiClient client) {
        return file(client, filing());
    }

    /** Files this and returns its receipt number. */
    public static String file(ApiClient client, ObjectNode content) {
        HttpResponse<String> answer = client.post("/api/v1/filings", text(content));
        if (answer.statusCode() != 201) {
            throw new AssertionError("filing answered " + answer.statusCode() + ": " + answer.body());
        }
        return ApiClient.json(answer).get("receiptNo").asText();
    }
}
