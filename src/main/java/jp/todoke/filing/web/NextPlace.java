package jp.todoke.filing.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** Where the page puts the cursor after this request: a place of the content, the list of findings, or nowhere. */
@Named
@RequestScoped
public class NextPlace {
    static final String FINDINGS = "findings";
    static final String REMOVED = "removed";

    private String pointer = "";

    public String getPointer() {
        return pointer;
    }

    void is(String place) {
        pointer = place;
    }
}
