package jp.todoke.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.todoke.support.ApiClient;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.Samples;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every page and endpoint, asked by every role, against answers written down by hand in {@code access-matrix.csv}. 200: may;
 * 403: may not; 302: is led to the sign-in page; 401: the API wants a token; 404: not found.
 */
class AccessMatrixIT {
    private static final Path PAGES = Path.of("webapp");
    private static final String EXCHANGE = "kanto-00912";
    private static final Map<String, String> ACCOUNTS = Map.ofEntries(
            Map.entry("preparer", "preparer@" + EXCHANGE + ".example"),
            Map.entry("approver", "approver@" + EXCHANGE + ".example"),
            Map.entry("sanctions", "sanctions@" + EXCHANGE + ".example"),
            Map.entry("exchange-admin", "admin@" + EXCHANGE + ".example"),
            Map.entry("intake", "intake@fsa.example"),
            Map.entry("analyst", "analyst@fsa.example"),
            Map.entry("senior", "senior@fsa.example"),
            Map.entry("list-editor", "list-editor@fsa.example"),
            Map.entry("list-approver", "list-approver@fsa.example"),
            Map.entry("authority-admin", "admin@fsa.example"),
            Map.entry("auditor", "auditor@fsa.example"));

    private static List<String> roles;
    private static List<Row> matrix;
    private static String receipt;
    private static String filingId;
    private static final Map<String, WebSession> SESSIONS = new HashMap<>();

    private record Row(String path, Map<String, Integer> expected) {}

    @BeforeAll
    static void read() throws IOException {
        List<String> lines;
        try (InputStream in = AccessMatrixIT.class.getResourceAsStream("access-matrix.csv")) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
        roles = cells(lines.get(0)).stream().skip(1).toList();
        matrix = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            Map<String, Integer> expected = new HashMap<>();
            for (int i = 0; i < roles.size(); i++) {
                expected.put(roles.get(i), Integer.valueOf(cells.get(i + 1)));
            }
            matrix.add(new Row(cells.get(0), expected));
        }
        receipt = Samples.file(ApiClient.of(EXCHANGE));
        filingId = RunningPortal.shared()
                .ask("select filing_id::text from todoke.filing_version where receipt_no = ?", receipt);
    }

    @TestFactory
    Stream<DynamicTest> everyPageAnswersEveryRoleAsWrittenDown() {
        return matrix.stream().filter(row -> !row.path().startsWith("/api/")).flatMap(row -> roles.stream()
                .map(role -> dynamicTest(role + " " + row.path(), () -> {
                    HttpResponse<String> answer = session(role).get(filled(row.path()));
                    assertThat(answer.statusCode()).isEqualTo(row.expected().get(role));
                    if (answer.statusCode() == 302 && role.equals("nobody")) {
                        assertThat(answer.headers().firstValue("Location").orElse(""))
                                .contains("/public/sign-in.xhtml");
                    }
                })));
    }

    /** A session of a person is worth nothing at the machine door. */
    @TestFactory
    Stream<DynamicTest> theMachineDoorKnowsNoSessions() {
        return matrix.stream().filter(row -> row.path().startsWith("/api/")).flatMap(row -> roles.stream()
                .map(role -> dynamicTest(role + " " + row.path(), () -> assertThat(
                                session(role).get(filled(row.path())).statusCode())
                        .isEqualTo(row.expected().get(role)))));
    }

    @Test
    void everyPageStandsInTheMatrix() throws IOException {
        Set<String> pages;
        try (Stream<Path> files = Files.walk(PAGES)) {
            pages = files.filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> "/" + PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> !path.startsWith("/WEB-INF/"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        assertThat(pages).isNotEmpty();
        assertThat(written()).containsAll(pages);
    }

    @Test
    void everyEndpointStandsInTheMatrix() {
        HttpResponse<String> answer = session("nobody")
                .send(HttpRequest.newBuilder(RunningPortal.shared().uri("/openapi?format=JSON"))
                        .GET());
        JsonNode paths = ApiClient.json(answer).get("paths");
        Set<String> endpoints = new TreeSet<>();
        paths.fieldNames().forEachRemaining(endpoints::add);
        assertThat(endpoints).isNotEmpty();
        assertThat(written()).containsAll(endpoints);
    }

    private static Set<String> written() {
        return matrix.stream().map(row -> row.path().replaceFirst("\\?.*", "")).collect(Collectors.toSet());
    }

    private static String filled(String path) {
        return path.replace("{receipt}", receipt)
                .replace("{filing}", filingId)
                .replace("{draft}", filingId)
                .replace("{comment}", "1")
                .replace("{exchange}", EXCHANGE)
                .replace("{hash}", "0")
                .replace("{size}", "0")
                .replace("{id}", "2022-03-08");
    }

    private static WebSession session(String role) {
        return SESSIONS.computeIfAbsent(
                role,
                name -> name.equals("nobody")
                        ? new WebSession(RunningPortal.shared())
                        : WebSession.of(ACCOUNTS.get(name)));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",")).map(String::strip).toList();
    }
}
