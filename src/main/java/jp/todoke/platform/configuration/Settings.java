package jp.todoke.platform.configuration;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * The portal's settings: MicroProfile Config, names begin with {@code todoke.} (environment: {@code TODOKE_}). Without any
 * of them the portal runs on its own PostgreSQL, in demonstration mode, on loopback.
 */
public final class Settings {
    private Settings() {}

    private static Config config() {
        return ConfigProvider.getConfig();
    }

    public static Optional<String> text(String name) {
        return config().getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    public static int number(String name, int otherwise) {
        return config().getOptionalValue(name, Integer.class).orElse(otherwise);
    }

    /** ISO 8601 duration, such as {@code PT24H}. */
    public static Duration duration(String name, Duration otherwise) {
        return text(name).map(Duration::parse).orElse(otherwise);
    }

    /** Folder of the embedded database, keys and uploaded files. */
    public static Path home() {
        return text("todoke.home")
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".todoke"))
                .toAbsolutePath()
                .normalize();
    }

    /** Whether the portal starts its own PostgreSQL. */
    public static boolean embeddedDatabase() {
        return text("todoke.db.url").isEmpty();
    }

    /** Whether the demonstration world is loaded and shown as such; by default only with the embedded database. */
    public static boolean demonstration() {
        return text("todoke.demo").map(Boolean::parseBoolean).orElse(embeddedDatabase());
    }

    /** Whether the demonstration is filled with invented filings too. */
    public static boolean demonstrationFilings() {
        return demonstration()
                && text("todoke.demo.filings").map(Boolean::parseBoolean).orElse(true);
    }

    /**
     * Address under which everybody reaches the portal, without a slash at its end. Never taken from a request: what it is
     * printed in is signed. Empty in a portal that is no demonstration and was not told.
     */
    public static Optional<String> address() {
        Optional<String> told = text("todoke.url").map(url -> url.replaceAll("/+$", ""));
        return told.isPresent() || !demonstration()
                ? told
                : Optional.of("http://localhost:" + number("todoke.port", 8080));
    }

    /** A setting that must be there; the message names the environment variable. */
    public static String required(String name) {
        return text(name)
                .orElseThrow(() ->
                        new IllegalStateException(name.toUpperCase(Locale.ROOT).replace('.', '_') + " is not set."));
    }
}
