package jp.todoke.scenario;

import jp.todoke.support.ApiClient;
import jp.todoke.support.Browser;
import jp.todoke.support.Onlooker;
import jp.todoke.support.Samples;
import org.junit.jupiter.api.Test;

/** The pages of {@link StoryIT} as people see them who read English. */
class EnglishPagesIT {
    @Test
    void theSamePagesInEnglish() {
        String receipt = Samples.file(ApiClient.of("kanto-00916"));
        walk(
                "sanctions@kanto-00916.example",
                "/exchange/home.xhtml",
                "/exchange/notices/list.xhtml",
                "/exchange/notices/notice.xhtml?notice=2022-03-08");
        walk(
                "preparer@kanto-00916.example",
                "/exchange/filing/list.xhtml",
                "/exchange/filing/edit.xhtml",
                "/exchange/filing/receipt.xhtml?receipt=" + receipt);
        walk(
                "analyst@fsa.example",
                "/authority/home.xhtml",
                "/authority/triage/queue.xhtml",
                "/authority/triage/case.xhtml?receipt=" + receipt);
        walk(
                "senior@fsa.example",
                "/authority/notices/board.xhtml",
                "/authority/notices/evidence.xhtml?notice=2022-03-08&exchange=kanto-00916",
                "/authority/summaries/period.xhtml");
        walk("auditor@fsa.example", "/authority/ledger/events.xhtml", "/authority/ledger/verify.xhtml");
    }

    private static void walk(String account, String... pages) {
        try (Browser browser = Browser.open("en")) {
            browser.signIn(account);
            for (String page : pages) {
                browser.go(page);
                browser.waitForQuiet();
                Onlooker.readsEnglish(browser);
                Onlooker.looksAt(
                        browser,
                        "english"
                                + page.replaceFirst("\\?.*", "")
                                        .replace(".xhtml", "")
                                        .replace('/', '-'));
            }
        }
    }
}
