package jp.todoke.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.results.Results;
import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A real Chromium at the shared portal. Waits for conditions, never for time. On closing it fails the test where the
 * browser's console told of a JavaScript error or of a breach of the content security policy.
 */
public final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final RunningPortal portal;

    private Browser(RunningPortal portal, String language) {
        this.portal = portal;
        ChromeOptions options = new ChromeOptions();
        options.setBinary(CHROMIUM.toString());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=" + language,
                "--accept-lang=" + language,
                "--window-size=1280,1000");
        options.setExperimentalOption("prefs", java.util.Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(DRIVER.toFile())
                        .build(),
                options);
    }

    /**
     * Opens a browser. Where there is no Chromium the test is skipped with a line that says so, unless
     * {@code todoke.browser.required} is set.
     */
    public static Browser open(String language) {
        return open(RunningPortal.shared(), language);
    }

    /** As {@link #open(String)}, at another portal. */
    public static Browser open(RunningPortal portal, String language) {
        boolean there = Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
        if (!there && Boolean.getBoolean("todoke.browser.required")) {
            throw new AssertionError("a browser is required and there is no " + CHROMIUM);
        }
        if (!there) {
            System.out.println("Skipped: a browser test, since there is no Chromium at " + CHROMIUM + ".");
        }
        assumeTrue(there, "no Chromium at " + CHROMIUM);
        return new Browser(portal, language);
    }

    public Browser signIn(String account) {
        go("/public/sign-in.xhtml");
        type("signIn:name", account);
        type("signIn:password", RunningPortal.PASSWORD);
        click(By.id("signIn:enter"));
        waitUntilGone(By.id("signIn:password"));
        return this;
    }

    public void signOut() {
        click(By.cssSelector("[id$='signOut']"));
        waitFor(By.id("signIn:name"));
    }

    public void go(String path) {
        driver.get(portal.uri(path).toString());
    }

    public String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Where it is, for {@link #go} of another browser: path and query. */
    public String address() {
        return driver.getCurrentUrl().replaceFirst("^https?://[^/]+", "");
    }

    /** Types into the field with this id, in place of what stands there. */
    public void type(String id, String text) {
        WebElement field = waitFor(By.id(id));
        field.clear();
        field.sendKeys(text);
    }

    public void click(By where) {
        WebElement target = new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.elementToBeClickable(where));
        ((JavascriptExecutor) driver).executeScript("arguments[0].scrollIntoView({block:'center'})", target);
        target.click();
        waitForQuiet();
    }

    public WebElement waitFor(By where) {
        return new WebDriverWait(driver, PATIENCE).until(ExpectedConditions.visibilityOfElementLocated(where));
    }

    public void waitUntilGone(By where) {
        // Between two pages the driver may fail on a node of the one that is gone.
        new WebDriverWait(driver, PATIENCE)
                .ignoring(WebDriverException.class)
                .until(ExpectedConditions.invisibilityOfElementLocated(where));
    }

    public void waitForText(String text) {
        new WebDriverWait(driver, PATIENCE)
                .until(ExpectedConditions.textToBePresentInElementLocated(By.tagName("body"), text));
    }

    /** Waits until the page is loaded and PrimeFaces has no request under way. */
    public void waitForQuiet() {
        new WebDriverWait(driver, PATIENCE)
                .until(d -> Boolean.TRUE.equals(((JavascriptExecutor) d)
                        .executeScript("return document.readyState === 'complete'"
                                + " && (!window.PrimeFaces || PrimeFaces.ajax.Queue.isEmpty())")));
    }

    public String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    public List<WebElement> all(By where) {
        return driver.findElements(where);
    }

    public ChromeDriver driver() {
        return driver;
    }

    public void size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
    }

    /** No page scrolls sideways. */
    public void assertFitsSideways() {
        Object over = driver.executeScript(
                "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("pixels beyond the width of " + path())
                .isLessThanOrEqualTo(0);
    }

    /** axe (WCAG 2.2 A and AA) finds nothing serious or critical. */
    public void assertAccessible() {
        Results results = new AxeBuilder()
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                .analyze(driver);
        assertThat(results.getPasses()).as("axe ran on " + path()).isNotEmpty();
        List<String> serious = results.getViolations().stream()
                .filter(violation -> Set.of("serious", "critical").contains(violation.getImpact()))
                .map(violation -> violation.getId() + " on " + path() + ": "
                        + violation.getNodes().stream()
                                .map(node -> node.getHtml())
                                .limit(3)
                                .toList())
                .toList();
        assertThat(serious).isEmpty();
    }

    /** A picture for people, under target/screenshots. */
    public void picture(String name) {
        try {
            Path folder = Files.createDirectories(TestProcess.target().resolve("screenshots"));
            Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the console said that no page should cause. */
    public List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue()
                        || entry.getMessage().contains("Content Security Policy"))
                // The browser reports every answer of 4xx as an error; tests of refusals look at those themselves.
                .filter(entry -> !entry.getMessage().contains("the server responded with a status of 4"))
                .map(LogEntry::getMessage)
                .toList();
    }

    /** Kills the browser as a power cut would; it cannot be used afterwards, nor need it be closed. */
    public void kill() {
        long browser = ((Number) driver.getCapabilities().getCapability("goog:processID")).longValue();
        ProcessHandle.of(browser).ifPresent(ProcessHandle::destroyForcibly);
        try {
            driver.quit();
        } catch (WebDriverException gone) {
            // That is what was wanted.
        }
    }

    @Override
    public void close() {
        try {
            assertThat(complaints()).as("the browser's console").isEmpty();
        } finally {
            driver.quit();
        }
    }
}
