package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import jp.todoke.support.RunningPortal;
import jp.todoke.support.TestProcess;
import jp.todoke.support.WebSession;
import org.junit.jupiter.api.Test;

/** The same WAR on a database that somebody else runs, prepared with deployment/database/roles.sql. */
class RealDatabaseIT {
    @Test
    void thePortalRunsOnAConfiguredDatabaseAndIsNoDemonstrationThere() throws Exception {
        Path home = TestProcess.target().resolve("portal-real");
        RunningPortal.clear(home);
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setPGStartupWait(Duration.ofSeconds(90))
                .start()) {
            prepare(postgres);
            Map<String, String> settings = Map.of(
                    "TODOKE_DB_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/todoke",
                    "TODOKE_DB_USER", "todoke_app",
                    "TODOKE_DB_PASSWORD", "app-secret",
                    "TODOKE_DB_OWNER", "todoke_owner",
                    "TODOKE_DB_OWNER_PASSWORD", "owner-secret",
                    "TODOKE_DEMO", "",
                    "TODOKE_ADMIN", "first@fsa.example");
            RunningPortal portal = RunningPortal.start(home, TestProcess.freePort(), settings);
            try {
                assertThat(new WebSession(portal)
                                .signIn("preparer@kanto-00901.example", RunningPortal.PASSWORD)
                                .statusCode())
                        .as("no demonstration account")
                        .isEqualTo(200);
                theFirstAdministratorMustChangeTheTemporaryPassword(portal);
            } finally {
                portal.stop();
            }
        }
    }

    @Test
    void withoutAllFiveSettingsItSaysWhichOneIsMissing() throws Exception {
        Path home = TestProcess.target().resolve("portal-unset");
        Process launcher = RunningPortal.launch(
                home,
                TestProcess.freePort(),
                Map.of("TODOKE_DB_URL", "jdbc:postgresql://127.0.0.1:1/todoke", "TODOKE_DEMO", ""));
        assertThat(new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("Todoke did not start: TODOKE_DB_USER is not set.");
    }

    private static void theFirstAdministratorMustChangeTheTemporaryPassword(RunningPortal portal) throws Exception {
        String[] first = Files.readString(portal.home().resolve("first-administrator.txt"))
                .strip()
                .split("\\s+");
        WebSession session = new WebSession(portal);
        assertThat(session.signIn(first[0], first[1]).statusCode()).isEqualTo(302);
        HttpResponse<String> people = session.get("/admin/people.xhtml");
        assertThat(people.statusCode()).isEqualTo(302);
        assertThat(people.headers().firstValue("Location").orElse("")).endsWith("/account/password.xhtml");

        String page = session.get("/account/password.xhtml").body();
        HttpResponse<String> tooShort = session.post(
                "/account/password.xhtml",
                page,
                "change",
                Map.of("current", first[1], "chosen", "short", "again", "short", "changePassword", ""));
        assertThat(tooShort.statusCode()).isEqualTo(200);
        assertThat(tooShort.body()).contains("12 文字以上");

        String chosen = "a long enough passphrase";
        HttpResponse<String> changed = session.post(
                "/account/password.xhtml",
                tooShort.body(),
                "change",
                Map.of("current", first[1], "chosen", chosen, "again", chosen, "changePassword", ""));
        assertThat(changed.statusCode()).isEqualTo(302);
        assertThat(session.get("/admin/people.xhtml").statusCode()).isEqualTo(200);
    }

    private static void prepare(EmbeddedPostgres postgres) throws Exception {
        String script = Files.readString(Path.of("deployment/database/roles.sql"))
                .replace(":owner_password", "'owner-secret'")
                .replace(":app_password", "'app-secret'")
                .replaceAll("(?m)^--.*$", "");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String command : script.split(";")) {
                if (!command.isBlank()) {
                    statement.execute(command);
                }
            }
        }
    }
}
