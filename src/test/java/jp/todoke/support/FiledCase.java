package jp.todoke.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;

/**
 * A received filing of an exchange that names a file, and a draft that corrects it.
 *
 * @param receipt its receipt number
 * @param filing its id
 * @param draft id of the draft
 * @param file id of the stored file
 * @param reference the exchange's own
 */
public record FiledCase(String exchange, String receipt, String filing, String draft, String file, String reference) {
    public static FiledCase of(String exchange) {
        ApiClient client = ApiClient.of(exchange);
        JsonNode file = new AttachmentClient(RunningPortal.shared(), client)
                .handIn("statement.txt", ("a statement of " + exchange).getBytes(UTF_8));
        ObjectNode content = AttachmentClient.name(Samples.filing(), file);
        HttpResponse<String> answer = client.post("/api/v1/filings", Samples.text(content));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String receipt = ApiClient.json(answer).get("receiptNo").asText();
        String thread = "/exchange/filing/thread.xhtml?receipt=" + receipt;
        WebSession preparer = WebSession.of("preparer@" + exchange + ".example");
        String edit = preparer.post(thread, preparer.get(thread).body(), "follow", Map.of("correct", ""))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return new FiledCase(
                exchange,
                receipt,
                RunningPortal.shared()
                        .ask("select filing_id::text from todoke.filing_version where receipt_no = ?", receipt),
                edit.replaceFirst(".*[?&]id=", ""),
                file.get("id").asText(),
                content.get("entityReference").asText());
    }

    /** Another preparer of the exchange, of whom the demonstration has but one; the account. */
    public static String colleague(String exchange) throws SQLException {
        String account = "colleague@" + exchange + ".example";
        run(
                "insert into todoke.account select -id, 1, ?, '見本 友', exchange_id, password_hash, false, true, false, 1, now(),"
                        + " null from todoke.account where name = ? on conflict do nothing",
                account,
                preparer(exchange));
        run(
                "insert into todoke.account_role select id, 'RE_PREPARER' from todoke.account where name = ?"
                        + " on conflict do nothing",
                account);
        return account;
    }

    /** Another program of the exchange; its id. */
    public static String program(String exchange) throws SQLException {
        String id = exchange + "-other";
        run(
                "insert into todoke.machine_client select ?, exchange_id, secret_hash, scopes, true, false, now()"
                        + " from todoke.machine_client where id = ? on conflict do nothing",
                id,
                exchange);
        return id;
    }

    private static String preparer(String exchange) {
        return "preparer@" + exchange + ".example";
    }

    private static void run(String sql, String... parameters) throws SQLException {
        try (Connection database = RunningPortal.shared().behind();
                PreparedStatement statement = database.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
        }
    }
}
