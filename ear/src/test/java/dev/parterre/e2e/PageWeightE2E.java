package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import dev.parterre.account.PeopleFixture;
import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What a page weighs for a browser that has never been here, everything it draws down to its end included; and that nothing on it
 * moves when typefaces and pictures come late.
 */
@ExtendWith(Browsing.class)
class PageWeightE2E {

    private static final int HEAVIEST = 200_000;

    /** Less than a line of a note at the end of a page: on a slow machine numbers that a script fills in come after the first drawing. */
    private static final double MOST_MOVED = 0.01;

    private static final int EVENTS = 24;
    private static final boolean ALL = "all".equals(System.getProperty("parterre.it.pages"));
    private static final String WRITTEN = "preferences/edit";
    private static final String WHAT_IT_FINDS = "[id='wish:now'] > *";
    private static final Pattern LATE = Pattern.compile(".*(\\.woff2|poster|/img/).*");

    /** Before anything of the page: what moved is told to whoever listens only from then on. */
    private static final String LISTEN =
            """
            window.moved = [];
            new PerformanceObserver((list) => {
              for (const shift of list.getEntries()) {
                if (!shift.hadRecentInput) {
                  const what = shift.sources.map(({ node }) => node?.nodeType === 1 ? node.outerHTML.slice(0, 90) : node?.textContent);
                  window.moved.push(`${shift.value.toFixed(4)} ${what.join(" | ")}`);
                }
              }
            }).observe({ type: "layout-shift", buffered: true });
            """;

    private static final String DRAWN =
            "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))";

    private final SoftAssertions all = new SoftAssertions();
    private String signedIn;

    /** Narrow in one language and wide in the other, on the next page the other way round; all four by {@code -Dparterre.it.pages=all}. */
    @Test
    void pagesAreLightAndStandStill(Page page) throws SQLException {
        var odd = false;
        for (var address : pages(page)) {
            odd = !odd;
            visit(page.context().browser(), address, 360, odd ? "bg" : "en");
            visit(page.context().browser(), address, 1440, odd ? "en" : "bg");
            if (ALL) {
                visit(page.context().browser(), address, 360, odd ? "en" : "bg");
                visit(page.context().browser(), address, 1440, odd ? "bg" : "en");
            }
        }
        all.assertAll();
    }

    private List<String> pages(Page page) throws SQLException {
        var season = SeasonText.of("pw" + UUID.randomUUID().toString().substring(0, 8));
        for (var i = 0; i < EVENTS; i++) {
            season.event("e" + i, "Вълшебната флейта " + i, evening("W03-6T19:00", "45.00", "12.00"));
        }
        ImportedFiles.season(season.json());
        SearchIndex.inStep();
        var email = PeopleFixture.aCustomer();
        var customer = Api.signedIn(email, PeopleFixture.PASSWORD);
        signIn(page, email);
        try (var connection = ParterreServer.connection()) {
            var sale = aPerformance(connection).onSale().id();
            var hold = customer.post("performances/" + sale + "/holds", Map.of("bestAvailable", Map.of("quantity", 2)));
            return List.of(
                    "",
                    "?q=flute",
                    "event?id=" + event(connection, sale.value()),
                    "seats?performance=" + sale,
                    "checkout?hold=" + hold.text("id"),
                    "order",
                    "login",
                    "register",
                    "terms",
                    "preferences/edit?blank=true",
                    "tickets",
                    "profile");
        }
    }

    private void signIn(Page page, String email) {
        page.navigate("login");
        page.locator("[id='login:email']").fill(email);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        signedIn = page.context().storageState();
    }

    private void visit(Browser browser, String address, int width, String language) {
        var who = new Browser.NewContextOptions()
                .setBaseURL(ParterreServer.portal().toString())
                .setLocale(language)
                .setViewportSize(width, 900);
        if (!List.of("login", "register", "order").contains(address)) {
            who.setStorageState(signedIn);
        }
        try (var context = browser.newContext(who)) {
            var page = context.newPage();
            page.addInitScript(LISTEN);
            var late = new ArrayList<Route>();
            page.route(LATE, late::add);
            try (var traffic = Traffic.of(page)) {
                page.navigate(
                        address + (address.contains("?") ? "&lang=" : "?lang=") + language,
                        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
                page.evaluate(DRAWN);
                page.unroute(LATE);
                late.forEach(Route::resume);
                settle(page, traffic);
                if (address.startsWith(WRITTEN)) {
                    page.waitForSelector(WHAT_IT_FINDS);
                    settle(page, traffic);
                }
                page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
                settle(page, traffic);
                say(page, traffic, "%s at %d in %s".formatted(address, width, language));
            }
        }
    }

    private static void settle(Page page, Traffic traffic) {
        page.evaluate(DRAWN);
        page.waitForCondition(traffic::isQuiet);
        page.evaluate("() => document.fonts.ready.then(() => true)");
        page.evaluate(DRAWN);
    }

    @SuppressWarnings("unchecked")
    private void say(Page page, Traffic traffic, String what) {
        var moved = (List<String>) page.evaluate("window.moved");
        System.out.printf(Locale.ROOT, "page %s: %,d bytes, %d shifts%n", what, traffic.bytes(), moved.size());
        all.assertThat(traffic.bytes()).as("bytes of " + what).isLessThan(HEAVIEST);
        all.assertThat(moved.stream()
                        .mapToDouble(shift -> Double.parseDouble(shift.split(" ")[0]))
                        .sum())
                .as("what moved on " + what + ": " + moved)
                .isLessThan(MOST_MOVED);
    }

    private static long event(Connection connection, long performance) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select event_id from performance where id = " + performance)) {
            row.next();
            return row.getLong(1);
        }
    }
}
