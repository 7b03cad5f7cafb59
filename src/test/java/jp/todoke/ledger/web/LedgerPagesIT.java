package jp.todoke.ledger.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.ledger.LedgerPlace;
import jp.todoke.ledger.domain.Fault;
import jp.todoke.ledger.domain.LedgerCopy;
import jp.todoke.ledger.domain.Verdict;
import jp.todoke.ledger.domain.Verification;
import jp.todoke.ledger.domain.VerificationKeys;
import jp.todoke.platform.json.Json;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** The auditor's pages on a running portal. */
class LedgerPagesIT {

    private static final String EVENTS = "/authority/ledger/events.xhtml";
    private static final String VERIFY = "/authority/ledger/verify.xhtml";

    private final RunningPortal portal = RunningPortal.shared();

    @Test
    void theAuditorReadsWhoDidWhatInWords() {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        String page = auditor.get(EVENTS).body();
        assertThat(page).contains("サインイン", "auditor@fsa.example", "実行");

        String again = auditor.get(EVENTS + "?act=ReadLedger").body();
        assertThat(again).contains("台帳の閲覧", "の条件を外す");
        String one = auditor.get(EVENTS + "?act=ReadLedger&actor=nobody%40fsa.example")
                .body();
        assertThat(one).contains("条件に合う記録はありません");
    }

    @Test
    void theTableGoesBackPageByPage() {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        for (int i = 0; i < 55; i++) {
            assertThat(auditor.get(EVENTS + "?subject=paging").statusCode()).isEqualTo(200);
        }
        String first = auditor.get(EVENTS + "?subject=paging").body();
        Matcher older = Pattern.compile("href=\"(/authority/ledger/events[^\"]*cursor=[^\"]+)\"")
                .matcher(first);
        assertThat(older.find()).as(first.substring(first.indexOf("pager"))).isTrue();
        HttpResponse<String> second = auditor.get(older.group(1).replace("&amp;", "&"));
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body()).contains("ここで終わりです");
    }

    @Test
    void badInputIsAnsweredAndNotExecuted() {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        assertThat(auditor.get(EVENTS + "?from=2026-13-45").body()).contains("日付を確かめてください");
        assertThat(auditor.get(EVENTS + "?cursor=nonsense").statusCode()).isEqualTo(400);
        assertThat(auditor.get(EVENTS + "?actor=%27%3B%00%22%3Cscript%3E").body())
                .contains("条件に合う記録はありません")
                .doesNotContain("<script>\"");
    }

    @Test
    void whoMayNotReadTheLedgerIsRefusedAndTheRefusalIsRecorded() {
        WebSession analyst = WebSession.of("analyst@fsa.example");
        assertThat(analyst.get(EVENTS).statusCode()).isEqualTo(403);
        assertThat(analyst.get(VERIFY).statusCode()).isEqualTo(403);
        WebSession exchange = WebSession.of("approver@kanto-00901.example");
        assertThat(exchange.get(EVENTS).statusCode()).isEqualTo(403);

        WebSession auditor = WebSession.of("auditor@fsa.example");
        assertThat(auditor.get(EVENTS + "?actor=analyst@fsa.example&outcome=REFUSED")
                        .body())
                .contains("台帳の閲覧", "台帳の状態の確認", "この操作を行う権限がありません");
        assertThat(auditor.get(EVENTS + "?exchange=kanto-00901&act=ReadLedger").body())
                .contains("approver@kanto-00901.example", "拒否");
    }

    @Test
    void anIntactLedgerVerifies() {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        String result = press(auditor, "ledger", "verify").body();
        assertThat(result).contains("完全です", "すべて封印されたときのままです");
    }

    @Test
    void aLedgerAlteredInTheDatabaseNamesTheFirstBadEvent() throws Exception {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        press(auditor, "ledger", "verify");
        try (Connection root = superuser();
                Statement statement = root.createStatement()) {
            long id = first(statement, "select event_id from todoke.ledger_leaf where leaf_index = 1");
            statement.execute("set session_replication_role = replica");
            statement.execute("update todoke.ledger_event set channel = channel || '!' where id = " + id);
            try {
                String result = press(auditor, "ledger", "verify").body();
                assertThat(result).contains("一致しません", "封印されたものと違います", "記録 " + id + "（台帳上の位置 1）");
            } finally {
                statement.execute("update todoke.ledger_event set channel = rtrim(channel, '!') where id = " + id);
            }
        }
        assertThat(press(auditor, "ledger", "verify").body()).contains("完全です");
    }

    @Test
    void anExportedCopyVerifiesAndATamperedOneNamesItsFirstBadEvent() throws Exception {
        WebSession auditor = WebSession.of("auditor@fsa.example");
        press(auditor, "ledger", "verify");
        HttpResponse<String> copy = press(auditor, "export", "save");
        assertThat(copy.headers().firstValue("Content-Disposition").orElse("")).contains("todoke-ledger-");
        VerificationKeys keys = keys();
        Verdict verdict = Verification.of(LedgerCopy.read(stream(copy.body())), keys, null);
        assertThat(verdict.intact()).isTrue();
        assertThat(verdict.events()).isPositive();

        assertThat(upload(auditor, copy.body()).body()).contains("完全です", "送られた写し");

        int line = copy.body().indexOf("\"index\":2,");
        int start = copy.body().lastIndexOf('\n', line);
        String tampered = copy.body().substring(0, start)
                + copy.body().substring(start).replaceFirst("\"outcome\":\"DONE\"", "\"outcome\":\"FAILED\"");
        Verdict bad = Verification.of(LedgerCopy.read(stream(tampered)), keys, null);
        assertThat(bad.fault()).extracting(Fault::kind).isEqualTo(Fault.Kind.EVENT_CHANGED);
        assertThat(upload(auditor, tampered).body()).contains("一致しません", "（台帳上の位置 2）");
        assertThat(upload(auditor, "no copy at all").body()).contains("台帳の写しとして読めません");
    }

    @Test
    void anExchangeTakesTheProofOfItsOwnActAndNobodyElseDoes() throws Exception {
        WebSession preparer = WebSession.of("preparer@kanto-00903.example");
        String home = preparer.get("/exchange/home.xhtml").body();
        preparer.post("/exchange/home.xhtml", home, "leave", Map.of("signOut", "leave:signOut"));
        String file = "/exchange/ledger-place.json?act=SignOut&subject=preparer@kanto-00903.example";

        HttpResponse<String> proof =
                WebSession.of("approver@kanto-00903.example").get(file);
        assertThat(proof.statusCode()).isEqualTo(200);
        LedgerPlace place = Json.read(proof.body(), LedgerPlace.class);
        assertThat(place.holds(keys())).isTrue();
        assertThat(place.event()).contains("kanto-00903", "SignOut");

        assertThat(WebSession.of("approver@kanto-00904.example").get(file).statusCode())
                .isEqualTo(404);
        assertThat(WebSession.of("analyst@fsa.example")
                        .get(file.replace("/exchange/", "/authority/"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(WebSession.of("approver@kanto-00903.example")
                        .get("/exchange/ledger-place.json?act=..&subject=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(new WebSession(portal).get(file).statusCode()).isIn(302, 401, 403);
    }

    private HttpResponse<String> press(WebSession session, String form, String button) {
        return session.post(VERIFY, session.get(VERIFY).body(), form, Map.of(button, ""));
    }

    private HttpResponse<String> upload(WebSession session, String copy) {
        String boundary = "----todoke";
        String page = session.get(VERIFY).body();
        StringBuilder body = new StringBuilder();
        Map.of(
                        "copy",
                        "copy",
                        "copy:verifyCopy",
                        "",
                        "jakarta.faces.ViewState",
                        WebSession.viewState(page),
                        "primefaces.nonce",
                        WebSession.nonce(page))
                .forEach((name, value) -> body.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                        + name + "\"\r\n\r\n" + value + "\r\n"));
        body.append(
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"copy:file\"; filename=\"copy.jsonl\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n" + copy + "\r\n--" + boundary + "--\r\n");
        return session.send(HttpRequest.newBuilder(portal.uri(VERIFY))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private VerificationKeys keys() throws IOException {
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(portal.home().resolve("keys"), "ledger-*.pub")) {
            Path file = files.iterator().next();
            return new VerificationKeys(List.of(VerificationKeys.decode(VerificationKeys.pem(Files.readString(file)))));
        }
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private Connection superuser() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + portal.databasePort() + "/todoke",
                "postgres",
                portal.secret("database-superuser"));
    }

    private static long first(Statement statement, String sql) throws Exception {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
