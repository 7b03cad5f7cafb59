package jp.todoke.container;

import java.io.File;
import java.net.URISyntaxException;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archive all in-container tests share. */
final class Archive {
    private Archive() {}

    static WebArchive portal() {
        return ShrinkWrap.create(ZipImporter.class, "todoke.war")
                .importFrom(new File(System.getProperty("todoke.war")))
                .as(WebArchive.class)
                .addAsLibraries(jarOf(Assertions.class))
                .addPackage(Archive.class.getPackage());
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
