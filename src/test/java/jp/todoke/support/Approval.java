package jp.todoke.support;

import org.openqa.selenium.By;

/** The way of a draft from the form to its receipt, by two persons in two browsers. */
public final class Approval {
    private Approval() {}

    /** Passes on the draft that the browser shows, confirming every warning; answers the draft's id. */
    public static String passOn(Browser browser) {
        String address = browser.driver().getCurrentUrl();
        boolean asked = !new FilingPage(browser).allFindings("warning").isEmpty();
        browser.click(By.id("form:passOn"));
        if (asked) {
            browser.waitFor(By.id("form:confirmed"));
            browser.click(By.cssSelector("[data-tick=questions]"));
            browser.click(By.id("form:confirmed"));
        }
        browser.waitForText("承認者へ送りました。");
        return address.replaceFirst(".*[?&]id=(\\d+).*", "$1");
    }

    /** The approver of the exchange submits the draft; answers its receipt number. */
    public static String submit(String exchange, String draft) {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("approver@" + exchange + ".example");
            browser.go("/exchange/filing/review.xhtml?id=" + draft);
            browser.click(By.id("form:submit"));
            browser.click(By.cssSelector(".ui-confirmdialog-yes"));
            browser.waitForText("届出を受け付けました");
            return browser.driver().getCurrentUrl().replaceFirst(".*receipt=([A-Z0-9-]+).*", "$1");
        }
    }
}
