package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.domain.Filing;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** Shows an empty form. Nothing is stored yet: a draft begins with its first saving. */
@UseCase
@ApplicationScoped
public class OpenForm {
    @Inject
    Own own;

    /**
     * What a page showed.
     *
     * @param sure whether it is that; otherwise it is the draft as it stands now
     */
    public record Reopened(FilingContent content, boolean sure) {}

    @Permitted(Permission.PREPARE_FILING)
    public FilingContent open() {
        return StartFiling.beginning();
    }

    /**
     * For a page that the server forgot (its session ended, the server was started again) while somebody types on it.
     *
     * @param version the one that page saved last
     */
    @Permitted(Permission.PREPARE_FILING)
    public Reopened reopen(@Subject FilingId id, int version) {
        Filing filing = own.filing(id);
        Optional<FilingContent> shown = filing.version() == version
                ? Optional.of(own.filings.draft(filing))
                : own.filings.earlier(filing, version);
        return new Reopened(shown.orElseGet(() -> own.filings.draft(filing)), shown.isPresent());
    }
}
