package jp.todoke.filing.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import jp.todoke.filing.AnsweredMatchSought;
import jp.todoke.filing.AnsweredMatchSought.Match;
import jp.todoke.platform.gate.CurrentAct;
import jp.todoke.platform.gate.Permission;
import jp.todoke.platform.gate.Permitted;
import jp.todoke.platform.gate.Subject;
import jp.todoke.platform.gate.UseCase;

/** What the own exchange answered to a notice of one match, for the report that follows from it. */
@UseCase
@ApplicationScoped
public class ReadAnsweredMatch {
    @Inject
    Event<AnsweredMatchSought> answers;

    @Inject
    CurrentAct act;

    /** Empty where the answer that counts has no such match. */
    @Permitted(Permission.PREPARE_FILING)
    public Optional<Match> of(@Subject String notice, String designation, int position) {
        AnsweredMatchSought question = new AnsweredMatchSought(notice, designation, position);
        answers.fire(question);
        act.tell("found", question.found().isPresent() ? 1 : 0);
        return question.found();
    }
}
