package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jp.todoke.filing.FilingContent;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.UseCase;

/** Shows an empty form. Nothing is stored yet: a draft begins with its first saving. */
@UseCase
@ApplicationScoped
public class OpenForm {
    @Permitted(Permission.PREPARE_FILING)
    public FilingContent open() {
        return StartFiling.beginning();
    }
}
