package jp.todoke.notices.web;

import java.io.Serializable;
import java.util.List;
import jp.todoke.notices.domain.Finding;
import jp.todoke.notices.domain.ScopeAnswer;
import jp.todoke.notices.domain.ScreeningScope;

/** What was typed about one scope. */
public class ScopeForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ScreeningScope scope;
    private String screened = "";
    private String count = "";
    private String reason = "";

    ScopeForm(ScreeningScope scope) {
        this.scope = scope;
    }

    void fill(ScopeAnswer answer) {
        screened = answer.screened() == null ? "" : answer.screened() ? "yes" : "no";
        count = FormText.orEmpty(answer.count());
        reason = FormText.orEmpty(answer.reason());
    }

    ScopeAnswer read(List<Finding> unreadable) {
        return new ScopeAnswer(
                screened.equals("yes") ? Boolean.TRUE : screened.equals("no") ? Boolean.FALSE : null,
                FormText.count(count, "/scopes/" + scope.path() + "/count", unreadable),
                FormText.text(reason));
    }

    public ScreeningScope getScope() {
        return scope;
    }

    public String getScreened() {
        return screened;
    }

    public void setScreened(String screened) {
        this.screened = screened == null ? "" : screened;
    }

    public String getCount() {
        return count;
    }

    public void setCount(String count) {
        this.count = count;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
