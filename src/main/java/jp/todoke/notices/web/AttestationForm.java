package jp.todoke.notices.web;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import jp.todoke.notices.AckResult;
import jp.todoke.notices.domain.AttestationContent;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.MatchKind;
import jp.todoke.notices.domain.MatchStatement;
import jp.todoke.notices.domain.ScreeningScope;
import org.jspecify.annotations.Nullable;

/** What was typed for an attestation, kept as typed until it is accepted. */
public class AttestationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable AckResult result;
    private String screenedAt = "";
    private final ArrayList<ScopeForm> scopes = new ArrayList<>();
    private final ArrayList<MatchForm> matches = new ArrayList<>();
    private String followUpOn = "";
    private String lateReason = "";
    private String comment = "";
    private boolean ownReportsConsidered;

    AttestationForm() {
        Arrays.stream(ScreeningScope.values()).map(ScopeForm::new).forEach(scopes::add);
    }

    /** Begins a new version with what was attested last; when it was screened is asked anew. */
    void fill(AttestationContent content) {
        result = content.result();
        scopes.forEach(scope -> scope.fill(content.scope(scope.getScope())));
        for (MatchStatement statement : content.matches()) {
            MatchForm match = new MatchForm();
            match.fill(statement);
            matches.add(match);
        }
        followUpOn = FormText.orEmpty(content.followUpOn());
        comment = FormText.orEmpty(content.comment());
    }

    AttestationContent read(String edition, List<Finding> unreadable) {
        List<MatchStatement> statements = new ArrayList<>();
        if (isMatchesAsked()) {
            for (int i = 0; i < matches.size(); i++) {
                statements.add(matches.get(i).read(i, unreadable));
            }
        }
        return new AttestationContent(
                edition,
                result,
                FormText.time(screenedAt, "/screenedAt", unreadable),
                scopes.get(0).read(unreadable),
                scopes.get(1).read(unreadable),
                scopes.get(2).read(unreadable),
                scopes.get(3).read(unreadable),
                statements,
                isFollowUpAsked() ? FormText.date(followUpOn, "/followUpOn", unreadable) : null,
                FormText.text(lateReason),
                FormText.text(comment),
                ownReportsConsidered);
    }

    /** Whether the result asks for matches; the first one is then ready to be filled. */
    public boolean isMatchesAsked() {
        return result == AckResult.POSS || (result != null && result.match());
    }

    public boolean isFollowUpAsked() {
        return result == AckResult.POSS;
    }

    public boolean isCountersignatureNeeded() {
        return result != null && result.match();
    }

    void resultChosen() {
        if (isMatchesAsked() && matches.isEmpty()) {
            matches.add(new MatchForm());
        }
    }

    void addMatch() {
        matches.add(new MatchForm());
    }

    void removeMatch(int index) {
        matches.remove(index);
    }

    public List<AckResult> getResults() {
        return List.of(AckResult.values());
    }

    public List<MatchKind> getKinds() {
        return List.of(MatchKind.values());
    }

    public @Nullable AckResult getResult() {
        return result;
    }

    public void setResult(@Nullable AckResult result) {
        this.result = result;
    }

    public String getScreenedAt() {
        return screenedAt;
    }

    public void setScreenedAt(String screenedAt) {
        this.screenedAt = screenedAt;
    }

    public List<ScopeForm> getScopes() {
        return scopes;
    }

    public List<MatchForm> getMatches() {
        return matches;
    }

    public String getFollowUpOn() {
        return followUpOn;
    }

    public void setFollowUpOn(String followUpOn) {
        this.followUpOn = followUpOn;
    }

    public String getLateReason() {
        return lateReason;
    }

    public void setLateReason(String lateReason) {
        this.lateReason = lateReason;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public boolean isOwnReportsConsidered() {
        return ownReportsConsidered;
    }

    public void setOwnReportsConsidered(boolean ownReportsConsidered) {
        this.ownReportsConsidered = ownReportsConsidered;
    }
}
