package jp.todoke.home.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/** Which release of the portal runs, and addresses of its static files that change when the files do. */
@Named("release")
@ApplicationScoped
public class Release {
    @Inject
    ServletContext context;

    private final Map<String, String> prints = new ConcurrentHashMap<>();
    private @Nullable String version;

    /** The version in the manifest of the WAR; {@code -} where it is not packed. */
    public String getVersion() {
        String known = version;
        if (known == null) {
            try (InputStream manifest = context.getResourceAsStream("/META-INF/MANIFEST.MF")) {
                @Nullable
                String found = manifest == null
                        ? null
                        : new Manifest(manifest).getMainAttributes().getValue("Implementation-Version");
                known = found == null ? "-" : found;
            } catch (IOException e) {
                known = "-";
            }
            version = known;
        }
        return known;
    }

    /** The path of a static file with its fingerprint, so that no browser keeps an older one. */
    public String file(String path) {
        return context.getContextPath() + path + "?v=" + prints.computeIfAbsent(path, this::print);
    }

    private String print(String path) {
        try (InputStream file = context.getResourceAsStream(path)) {
            if (file == null) {
                return "-";
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(file.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
