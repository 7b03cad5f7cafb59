package jp.todoke.sanctions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import jp.todoke.sanctions.domain.EditionFile;
import jp.todoke.sanctions.persistence.EditionRows;

/**
 * The four notices of 1, 3, 8 and 11 March 2022 with their real designations, as the Ministry of Finance's list prints them;
 * they come with the portal for demonstrations and tests.
 */
@ApplicationScoped
public class MarchEditions {

    @Inject
    EditionRows rows;

    @Inject
    Clock clock;

    /**
     * Stores the list and its four editions where they are not stored yet. The transaction's scope is the system's or the
     * authority's.
     *
     * @return the editions, oldest first
     */
    public List<Edition> store() {
        EditionFile file = EditionFile.march2022();
        rows.storeList(file.list(), file.measures());
        for (Edition edition : file.editions()) {
            if (!rows.exists(edition.id())) {
                rows.store(edition, file.source(), clock.instant());
            }
        }
        return file.editions();
    }
}
