package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import jp.todoke.filing.FilingContent;
import jp.todoke.filing.FilingId;
import jp.todoke.filing.Finding;
import jp.todoke.platform.gate.Caller;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Refusal;
import jp.todoke.platform.gate.UseCase;

/** All findings of a content as it stands, without storing it. */
@UseCase
@ApplicationScoped
public class CheckFiling {
    @Inject
    Own own;

    @Inject
    CurrentAct act;

    /** Of a whole content that a program would submit: what {@link SubmitFiling#submitWhole} would say of it. */
    @Permitted(Permission.FILE_STR)
    public List<Finding> checkWhole(FilingContent content) {
        if (own.caller.get().kind() != Caller.Kind.MACHINE) {
            throw Refusal.forbidden("platform.refusal.forbidden");
        }
        List<Finding> findings = own.check(FilingId.NONE, content, false);
        act.tell("findings", findings.size());
        act.tell(
                "rules",
                findings.stream().map(Finding::rule).distinct().sorted().collect(Collectors.joining(" ")));
        return findings;
    }
}
