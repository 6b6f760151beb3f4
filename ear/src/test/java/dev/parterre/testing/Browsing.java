package dev.parterre.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test a {@link Page} of a browser that has never been here: relative addresses are the portal's, the language is
 * English. One browser serves all tests; after a failure the page is kept as a picture in {@code target/screenshots}.
 */
public class Browsing implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(Browsing.class);
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--disable-background-networking",
            "--disable-component-update",
            "--no-first-run",
            "--disable-gpu",
            "--disable-dev-shm-usage");

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Page resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Browser browser = test.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(OneBrowser.class)
                .browser();
        Page page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString())
                        .setLocale("en-GB")
                        .setViewportSize(1280, 900))
                .newPage();
        test.getStore(NAMESPACE).put("page", page);
        return page;
    }

    @Override
    public void afterEach(ExtensionContext test) {
        Page page = test.getStore(NAMESPACE).remove("page", Page.class);
        if (page != null) {
            if (test.getExecutionException().isPresent()) {
                String name = test.getRequiredTestClass().getSimpleName() + "-"
                        + test.getRequiredTestMethod().getName() + ".png";
                page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screenshots", name)));
            }
            BrowserContext context = page.context();
            context.close();
        }
    }

    /** Lives as long as JUnit's root store. */
    private static final class OneBrowser implements AutoCloseable {

        private final Playwright playwright;
        private final Browser browser;

        // called by reflection
        @SuppressWarnings("unused")
        OneBrowser() {
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
            BrowserFinder.find().ifPresent(options::setExecutablePath);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(options);
        }

        Browser browser() {
            return browser;
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
