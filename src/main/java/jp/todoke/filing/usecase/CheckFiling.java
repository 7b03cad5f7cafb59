package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** All findings of a content as it stands, without storing it. */
@UseCase
@ApplicationScoped
public class CheckFiling {
    @Inject
    Own own;

    /** Of a draft being written: the two persons are the portal's to fill in. */
    @Permitted(Permission.PREPARE_FILING)
    public List<Finding> check(@Subject FilingId id, FilingContent content) {
        return own.check(own.filing(id).id(), content, true);
    }
}
