package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jp.todoke.platform.web.Language;

/** Where the page puts the cursor after this request (a place of the content, the list of findings, or nowhere), and what it tells. */
@Named
@RequestScoped
public class NextPlace {
    static final String FINDINGS = "findings";
    static final String REMOVED = "removed";

    @Inject
    Language language;

    private String pointer = "";
    private String words = "";

    public String getPointer() {
        return pointer;
    }

    /** What was done, for people who do not see the page change. */
    public String getWords() {
        return words;
    }

    void is(String place) {
        pointer = place;
    }

    void tell(String key, Object... arguments) {
        words = language.texts().get(key, arguments);
    }
}
