package jp.todoke.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.todoke.support.Browser;
import jp.todoke.support.FilingPage;
import jp.todoke.support.Onlooker;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * The mission of the portal from end to end, in a real browser: an exchange answers a notice and files, the authority reads,
 * decides and prints, the auditor looks on. Every page passed is looked at wide and narrow: axe finds nothing serious,
 * nothing scrolls sideways, and a picture is taken; the console stays silent.
 */
class StoryIT {
    private static final String EXCHANGE = "kanto-00915";
    private static final String OF_EXCHANGE = "@" + EXCHANGE + ".example";
    private static final String BTC = "bip122:000000000019d6689c085ae165831e93";
    private static final String ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4";
    private static final String WRONG_ADDRESS = "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5";
    private static final String NARRATIVE = "口座を開いてから二週間、取引のなかった顧客が、銀行口座から300万円を入金し、翌日の朝に全額でビットコインを購入しました。"
            + "購入した全量を、同じ日のうちに自己管理とみられるアドレスへ送付しています。申告された職業は学生で、年収は百万円未満であり、"
            + "入金額と見合いません。電話で送付の目的を尋ねましたが、知人に頼まれたと述べるだけで、相手の氏名や関係については答えませんでした。"
            + "第三者に口座を使わせている疑いがあります。";

    /** Own to this run: the world of the running portal may already hold a story. */
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tokyo"));

    private final String reference = "STORY-" + System.nanoTime();

    @Test
    void theWholeStoryInJapanese() throws IOException {
        theExchangeAnswersANotice();
        String review = aPreparerWritesAFiling();
        String receipt = theApproverSubmitsIt(review);
        twoAnalystsWantTheCase(receipt);
        theSeniorPrints(receipt);
        theAuditorLooksOn(receipt);
    }

    private void theExchangeAnswersANotice() {
        try (Browser senior = Browser.open("ja");
                Browser officer = Browser.open("ja")) {
            senior.signIn("senior@fsa.example");
            senior.go("/authority/notices/board.xhtml");
            assertThat(boardCell(senior, "2022-03-08")).contains("未読");

            officer.signIn("sanctions" + OF_EXCHANGE);
            assertThat(officer.path()).isEqualTo("/exchange/home.xhtml");
            List<WebElement> waiting = officer.all(By.cssSelector(".waiting > li"));
            assertThat(waiting).hasSize(4);
            assertThat(waiting).allSatisfy(one -> assertThat(one.getText()).contains("期限"));
            Onlooker.looksAt(officer, "story-1-exchange-home");

            officer.go("/exchange/notices/list.xhtml");
            Onlooker.looksAt(officer, "story-1-notices");
            officer.click(By.cssSelector("main a[href*='notice=2022-03-08']"));
            assertThat(officer.text()).contains("個人32・団体12", "見本 律");
            assertThat(officer.all(By.cssSelector(".designation"))).hasSize(44);
            Onlooker.looksAt(officer, "story-1-notice");

            // Sent empty, everything that is missing is told at once.
            officer.click(By.id("attest:send"));
            officer.waitFor(By.cssSelector("#attest .ui-message-error"));
            Onlooker.looksAt(officer, "story-1-notice-findings");
            officer.click(By.cssSelector("label[for='attest:result:0']"));
            set(officer, "attest:screenedAt", today.minusDays(1) + "T17:30");
            String[] counts = {"182450", "640", "95121", "402118"};
            for (int i = 0; i < counts.length; i++) {
                officer.click(By.cssSelector("label[for='attest:scopes:" + i + ":screened:0']"));
                officer.type("attest:scopes:" + i + ":count", counts[i]);
            }
            if (!officer.all(By.id("attest:lateReason")).isEmpty()) {
                officer.type("attest:lateReason", "担当者の交代により、引き継ぎに時間を要しました。");
            }
            officer.click(By.id("attest:send"));
            officer.waitForText("第1版として回答を受け付けました。");
            assertThat(officer.text()).contains("該当なし", "182,450 件を照合");
            Onlooker.looksAt(officer, "story-1-notice-answered");

            senior.go("/authority/notices/board.xhtml");
            assertThat(boardCell(senior, "2022-03-08")).contains("該当無");
            assertThat(boardCell(senior, "2022-03-11")).contains("未読");
            Onlooker.looksAt(senior, "story-1-board");
            senior.click(By.cssSelector("a.board-cell[href*='notice=2022-03-08'][href$='exchange=" + EXCHANGE + "']"));
            assertThat(senior.text()).contains("該当なし", "182,450", "見本 律");
            Onlooker.looksAt(senior, "story-1-evidence");
        }
    }

    /** Returns the address of the page where it is reviewed. */
    private String aPreparerWritesAFiling() {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("preparer" + OF_EXCHANGE);
            Onlooker.looksAt(browser, "story-2-preparer-home");
            browser.go("/exchange/filing/list.xhtml");
            Onlooker.looksAt(browser, "story-2-filings");
            browser.click(By.id("start"));
            Onlooker.looksAt(browser, "story-2-form-empty");
            FilingPage form = new FilingPage(browser);

            form.fill("/reportCode", "STR")
                    .fill("/entityReference", reference)
                    .fill("/filingKind", "INITIAL")
                    .fill("/detectedOn", today.minusDays(2).toString())
                    .fill("/detectionSource", "TM")
                    .fill("/urgency", "ROUTINE")
                    .fill("/continuing", "false");
            form.waitUntilSaved();

            form.add("parties")
                    .fill("/parties/0/role", "SUBJ")
                    .choose("/parties/0/subjectKind", "PERSON")
                    .fill("/parties/0/isMyClient", "true")
                    .fill("/parties/0/isSuspected", "true")
                    .fill("/parties/0/reason", "申告した収入に見合わない入金と、同じ日のうちの全量の送付。口座を第三者に使わせている疑い。")
                    .fill("/parties/0/person/nativeName", "架空 太郎")
                    .fill("/parties/0/person/kana", "カクウ タロウ")
                    .fill("/parties/0/person/birthDate", "2004-05-06")
                    .fill("/parties/0/person/birthDatePrecision", "EXACT")
                    .fill("/parties/0/person/nationalities", "JP")
                    .fill("/parties/0/person/residenceCountry", "JP")
                    .fill("/parties/0/person/occupation", "学生")
                    .addRow("/parties/0/person/addresses")
                    .fill("/parties/0/person/addresses/0/country", "JP")
                    .fill("/parties/0/person/addresses/0/postcode", "100-0000")
                    .fill("/parties/0/person/addresses/0/text", "東京都千代田区見本町1丁目2番3号")
                    .addRow("/parties/0/person/identifications")
                    .fill("/parties/0/person/identifications/0/kind", "PASSP")
                    .fill("/parties/0/person/identifications/0/number", "TZ0000000")
                    .fill("/parties/0/person/identifications/0/country", "JP")
                    .fill(
                            "/parties/0/person/identifications/0/expiresOn",
                            today.plusYears(3).toString());

            // A mistyped address: its checksum says so, beside the field.
            form.add("wallets")
                    .fill("/wallets/0/network", BTC)
                    .fill("/wallets/0/asset", "BTC")
                    .fill("/wallets/0/custody", "UNHOSTED")
                    .fill("/wallets/0/owner", "p1")
                    .fill("/wallets/0/address", WRONG_ADDRESS);
            form.waitForFinding("/wallets/0/address");
            assertThat(form.findings("/wallets/0/address"))
                    .singleElement()
                    .asString()
                    .isNotBlank();
            Onlooker.looksAt(browser, "story-2-form-finding");
            form.fill("/wallets/0/address", ADDRESS);
            form.waitForNoFinding("/wallets/0/address");

            String day = today.minusDays(3).toString();
            form.add("transactions")
                    .fill("/transactions/0/type", "WD_CRYPTO")
                    .fill("/transactions/0/transmode", "CHN")
                    .fill("/transactions/0/status", "COMPLETED")
                    .fill("/transactions/0/executedAt", day + "T10:21")
                    .fill("/transactions/0/amountJpy", "2990000")
                    .fill("/transactions/0/isSuspicious", "true")
                    .fill("/transactions/0/from/0/party", "p1")
                    .fill("/transactions/0/from/0/fundsCode", "X")
                    .fill("/transactions/0/from/0/asset", "BTC")
                    .fill("/transactions/0/from/0/amount", "0.2")
                    .fill("/transactions/0/from/0/country", "JP")
                    .fill("/transactions/0/to/0/party", "p1")
                    .fill("/transactions/0/to/0/wallet", "w1")
                    .fill("/transactions/0/to/0/fundsCode", "X")
                    .fill("/transactions/0/to/0/asset", "BTC")
                    .fill("/transactions/0/to/0/amount", "0.2")
                    .fill("/transactions/0/rate", "14950000")
                    .fill("/transactions/0/rateSource", "自社の約定価格")
                    .fill("/transactions/0/rateAt", day + "T10:20")
                    .addRow("/transactions/0/txIds")
                    .fill("/transactions/0/txIds/0/network", BTC)
                    .fill(
                            "/transactions/0/txIds/0/hash",
                            "7d5c1f0e2b3a49586776859403a2b1c0d9e8f7a6b5c4d3e2f10f1e2d3c4b5a69")
                    .fill("/transactions/0/description", "購入したビットコイン全量の、自己管理とみられるアドレスへの送付。")
                    .fill("/transactions/0/travelRule/applicable", "N")
                    .fill("/totalAmountJpy", "2990000")
                    .fill("/attempted", "false");

            form.tick("indicators", "B6", "C2", "D1")
                    .tick("offences", "FRA")
                    .tick("actions", "SUS", "EDD")
                    .fill("/actionComment", "取引を停止し、資金の出所を示す書類の提出を求めています。")
                    .fill("/narrative", NARRATIVE)
                    .fill("/tippingOffConfirmed", "true")
                    .fill("/reportingPerson/name", "見本 綾")
                    .fill("/reportingPerson/title", "主任")
                    .fill("/reportingPerson/department", "コンプライアンス部")
                    .fill("/reportingPerson/phone", "+81-3-1234-5678")
                    .fill("/reportingPerson/email", "preparer" + OF_EXCHANGE);
            form.waitUntilSaved();
            String address = browser.driver().getCurrentUrl();

            // Nothing is lost when the page is left and opened again.
            browser.driver().navigate().refresh();
            browser.waitForQuiet();
            form.open("/parties/0").open("/wallets/0").open("/transactions/0");
            assertThat(form.value("/reportCode")).isEqualTo("STR");
            assertThat(form.value("/entityReference")).isEqualTo(reference);
            assertThat(form.value("/parties/0/person/nativeName")).isEqualTo("架空 太郎");
            assertThat(form.value("/parties/0/person/addresses/0/postcode")).isEqualTo("100-0000");
            assertThat(form.value("/wallets/0/address")).isEqualTo(ADDRESS);
            assertThat(form.value("/wallets/0/owner")).isEqualTo("p1");
            assertThat(form.value("/transactions/0/executedAt")).isEqualTo(day + " 10:21");
            assertThat(form.value("/transactions/0/to/0/wallet")).isEqualTo("w1");
            assertThat(form.value("/transactions/0/txIds/0/hash")).startsWith("7d5c1f0e");
            assertThat(form.value("/narrative")).isEqualTo(NARRATIVE);
            assertThat(form.value("/tippingOffConfirmed")).isEqualTo("true");
            assertThat(form.ticked("indicators", "D1")).isTrue();
            assertThat(form.ticked("actions", "SUS")).isTrue();
            assertThat(form.allFindings("fatal")).isEmpty();
            Onlooker.looksAt(browser, "story-2-form-filled");

            browser.click(By.id("form:passOn"));
            if (!form.allFindings("warning").isEmpty()) {
                browser.click(By.cssSelector("[data-tick=questions]"));
                browser.click(By.id("form:confirmed"));
            }
            browser.waitForText("承認者へ送りました。");
            assertThat(browser.text()).contains(reference, "承認待ち");
            Onlooker.looksAt(browser, "story-2-passed-on");
            return address.substring(address.indexOf("?id="));
        }
    }

    private String theApproverSubmitsIt(String id) throws IOException {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("approver" + OF_EXCHANGE);
            assertThat(browser.text()).contains("承認を待つ届出");
            Onlooker.looksAt(browser, "story-3-approver-home");
            browser.go("/exchange/filing/review.xhtml" + id);
            assertThat(browser.text()).contains(reference, "架空 太郎", ADDRESS, "第三者に口座を使わせている疑いがあります。", "見本 綾");
            Onlooker.looksAt(browser, "story-3-review");
            Onlooker.readsEnglishToo(browser, "story-3-review");

            browser.click(By.id("form:submit"));
            WebElement yes = browser.waitFor(By.cssSelector(".ui-confirmdialog-yes"));
            Onlooker.looksAt(browser, "story-3-confirm");
            // A nervous hand.
            new Actions(browser.driver()).doubleClick(yes).perform();
            browser.waitForText("届出を受け付けました");
            assertThat(browser.path()).isEqualTo("/exchange/filing/receipt.xhtml");
            String receipt = address(browser, "receipt");
            assertThat(receipt).isNotBlank();
            assertThat(browser.text())
                    .contains(receipt, reference, EXCHANGE, "受付日時", "見本 統")
                    .containsPattern("[0-9a-f]{64}");
            Onlooker.looksAt(browser, "story-3-receipt");

            // Sealed into the ledger by the portal itself, at its next beat.
            new WebDriverWait(browser.driver(), Duration.ofSeconds(60)).until(d -> {
                browser.go("/exchange/filing/receipt.xhtml?receipt=" + receipt);
                return !browser.all(By.cssSelector("a[href*='ledger-place.json']"))
                        .isEmpty();
            });
            Onlooker.looksAt(browser, "story-3-receipt-sealed");
            Onlooker.readsEnglishToo(browser, "story-3-receipt-sealed");
            assertThat(pdf(browser, "/exchange/filing/filing.pdf?receipt=" + receipt))
                    .contains(receipt, "架空 太郎");
            assertThat(pdf(browser, "/exchange/filing/receipt.pdf?receipt=" + receipt))
                    .contains(receipt);

            browser.go("/exchange/filing/list.xhtml?search=" + reference);
            assertThat(browser.all(By.cssSelector("main tbody tr"))).hasSize(1);
            assertThat(browser.text()).contains(receipt);
            Onlooker.looksAt(browser, "story-3-filings");
            return receipt;
        }
    }

    private void twoAnalystsWantTheCase(String receipt) {
        try (Browser aoi = Browser.open("ja");
                Browser kaede = Browser.open("ja")) {
            aoi.signIn("analyst@fsa.example");
            Onlooker.looksAt(aoi, "story-4-authority-home");
            kaede.signIn("analyst2@fsa.example");
            kaede.go("/authority/triage/case.xhtml?receipt=" + receipt);
            kaede.waitFor(By.id("desk:take"));

            aoi.go("/authority/triage/queue.xhtml?show=NEW&exchange=" + EXCHANGE);
            assertThat(aoi.text()).contains(receipt);
            Onlooker.looksAt(aoi, "story-4-queue");
            aoi.click(By.linkText(receipt));
            assertThat(aoi.text()).contains("架空 太郎", ADDRESS, "第三者に口座を使わせている疑いがあります。");
            Onlooker.looksAt(aoi, "story-4-case");
            aoi.click(By.id("desk:take"));
            aoi.waitForText("担当になりました。");

            kaede.click(By.id("desk:take"));
            kaede.waitForText("分析 葵さんが");
            Onlooker.looksAt(kaede, "story-4-taken-by-another");

            aoi.type("desk:note", "送付先のアドレスは、先月の届出にも現れている。");
            aoi.click(By.id("desk:write"));
            aoi.waitForText("メモを残しました。");
            aoi.click(By.cssSelector("label[for='desk:outcome:0']"));
            aoi.type("desk:reason", "詐欺の被害金が集まる経路と見られるため、通知する。");
            aoi.click(By.id("desk:decide"));
            aoi.waitForText("判断を記録しました。");
            assertThat(aoi.text()).contains("国家公安委員会へ通知する", "送付先のアドレスは、先月の届出にも現れている。", "詐欺の被害金が集まる経路と見られるため、通知する。");
            Onlooker.looksAt(aoi, "story-4-decided");
            aoi.go("/authority/triage/queue.xhtml?show=NEW&exchange=" + EXCHANGE);
            assertThat(aoi.text()).doesNotContain(receipt);
        }
    }

    private void theSeniorPrints(String receipt) throws IOException {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("senior@fsa.example");
            browser.go("/authority/triage/case.xhtml?receipt=" + receipt);
            WebElement summary = browser.waitFor(By.linkText("PDFの要約を出力する"));
            assertThat(pdf(browser, summary.getDomProperty("href"))).contains(receipt, "架空 太郎");

            browser.go("/authority/summaries/period.xhtml");
            Onlooker.looksAt(browser, "story-5-period");
            String from = today.minusDays(6).toString();
            String period = pdf(browser, "/authority/summaries/period.pdf?from=" + from + "&to=" + today);
            // One filing, of the first kind, and one in all: the table may break its lines anywhere.
            assertThat(period).contains("届出及び確認の状況");
            assertThat(period.replaceAll("\\s", "")).containsPattern(EXCHANGE + "10+1(?!\\d)");
        }
    }

    private void theAuditorLooksOn(String receipt) {
        try (Browser browser = Browser.open("ja")) {
            browser.signIn("auditor@fsa.example");
            browser.go("/authority/ledger/events.xhtml?subject=" + receipt);
            assertThat(browser.waitFor(By.id("events")).getText()).contains("届出の提出", "approver" + OF_EXCHANGE);
            Onlooker.looksAt(browser, "story-6-ledger");
            browser.go("/authority/ledger/events.xhtml?act=SubmitFiling&subject=" + receipt);
            assertThat(browser.all(By.cssSelector("#events tbody tr"))).hasSize(1);

            browser.go("/authority/ledger/verify.xhtml");
            browser.click(By.id("ledger:verify"));
            assertThat(browser.waitFor(By.id("verdict-sentence")).getText()).contains("すべて封印されたときのままです");
            assertThat(browser.text()).contains("完全です");
            Onlooker.looksAt(browser, "story-6-verified");
        }
    }

    private static String boardCell(Browser board, String notice) {
        return board.waitFor(By.cssSelector(
                        "a.board-cell[href*='notice=" + notice + "'][href$='exchange=" + EXCHANGE + "']"))
                .getText();
    }

    /** Sets a field that browsers dress, such as a date with time, as the picker would. */
    private static void set(Browser browser, String id, String value) {
        browser.driver().executeScript("""
                const field = document.getElementById(arguments[0]);
                field.value = arguments[1];
                field.dispatchEvent(new Event('input', {bubbles: true}));
                field.dispatchEvent(new Event('change', {bubbles: true}));
                """, id, value);
    }

    private static String address(Browser browser, String parameter) {
        Matcher found = Pattern.compile("[?&]" + parameter + "=([^&]+)")
                .matcher(browser.driver().getCurrentUrl());
        return found.find() ? found.group(1) : "";
    }

    /** Fetches a PDF with the browser's own session and returns its text. */
    private static String pdf(Browser browser, String address) throws IOException {
        List<?> answer = (List<?>) browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                fetch(arguments[0]).then(answer => answer.blob().then(blob => {
                  const reader = new FileReader();
                  reader.onload = () => done([answer.status, answer.headers.get('Content-Type'), reader.result.split(',')[1]]);
                  reader.readAsDataURL(blob);
                }));
                """, address);
        assertThat(answer.get(0)).as("status of " + address).isEqualTo(200L);
        assertThat((String) answer.get(1)).startsWith("application/pdf");
        byte[] bytes = Base64.getDecoder().decode((String) answer.get(2));
        assertThat(new String(bytes, 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
