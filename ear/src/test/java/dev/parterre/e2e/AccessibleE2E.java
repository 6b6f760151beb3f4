package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.parterre.account.PeopleFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page of the portal, narrow, middling and wide, in light and dark: WCAG 2.2 A and AA, and nothing runs off the side. */
@ExtendWith(Browsing.class)
class AccessibleE2E {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final SoftAssertions all = new SoftAssertions();
    private int walked;

    @Test
    void whatEverybodySees(Page page) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            var pages = new ArrayList<>(List.of(
                    "",
                    "?q=nothing-like-that&lang=bg",
                    "?category=JAZZ",
                    "terms",
                    "login",
                    "register",
                    "confirm",
                    "confirm?token=x",
                    "claim?token=x",
                    "order",
                    "event?id=999999999",
                    "event",
                    "tell?performance=x"));
            pages.add("event?id="
                    + event(connection, aPerformance(connection).onSale().id().value()));
            pages.add("event?id="
                    + event(
                            connection,
                            aPerformance(connection).notYetOnSale().id().value()));
            pages.add(called(connection, "CANCELLED"));
            var sale = aPerformance(connection).onSale();
            pages.add("allocation?id=" + sale.id());
            pages.add("seats?performance=" + sale.id());
            pages.forEach(address -> walk(page, address));
        }
        all.assertAll();
    }

    @Test
    void whatACustomerSees(Page page) throws SQLException {
        var email = PeopleFixture.aCustomer("bg");
        var customer = Api.signedIn(email, PeopleFixture.PASSWORD);
        page.navigate("login");
        page.locator("[id='login:email']").fill(email);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        walk(page, "preferences");
        walk(page, "tickets");
        walk(page, "backoffice");
        try (var connection = ParterreServer.connection()) {
            var sale = aPerformance(connection).at("0.00").onSale();
            var wish = customer.post(
                    "preferences",
                    Map.of(
                            "name",
                            "Jazz",
                            "categories",
                            List.of("JAZZ"),
                            "quantity",
                            2,
                            "maxPrice",
                            "50.00",
                            "mode",
                            "ASK"));
            var booked = hold(customer, sale.id().toString());
            var booking = customer.post(
                    "bookings",
                    Map.of("hold", booked, "buyer", Map.of("name", "Иван", "email", email, "language", "bg")));
            assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
            for (var address : List.of(
                    "profile",
                    "preferences?id=" + wish.text("id"),
                    "preferences/edit?blank=true",
                    "preferences/edit?id=" + wish.text("id"),
                    "preferences/household?id=" + wish.text("id"),
                    "tickets",
                    "tickets/booking?reference=" + booking.text("reference"),
                    "event?id="
                            + event(
                                    connection,
                                    aPerformance(connection).notYetOnSale().id().value()),
                    "checkout?hold="
                            + hold(
                                    customer,
                                    aPerformance(connection).onSale().id().toString()),
                    "payments/cancelled")) {
                walk(page, address);
            }
        }
        all.assertAll();
    }

    private static String hold(Api who, String performance) {
        var hold = who.post("performances/" + performance + "/holds", Map.of("bestAvailable", Map.of("quantity", 2)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return hold.text("id");
    }

    /**
     * Loaded once: width and scheme change under the page as they do under a person's. Narrow in one scheme and wide in the other, on the
     * next page the other way round; that nothing runs off the side is seen at every width.
     */
    private void walk(Page page, String address) {
        var dark = walked++ % 2 == 0;
        page.setViewportSize(360, 900);
        page.navigate(address);
        assertIsThere(page, address);
        look(page, address, 360, dark);
        look(page, address, 1440, !dark);
        page.setViewportSize(768, 900);
        fits(page, address + " at 768");
    }

    /** The page that was asked for, and not one that leads there; drawn as far as it is drawn by scripts. */
    private static void assertIsThere(Page page, String address) {
        assertThat(page.locator("h1").first()).isVisible();
        var path = address.split("\\?")[0];
        if (!path.equals("tell")) {
            assertThat(URI.create(page.url()).getPath()).isIn("/" + path, "/" + path + "/");
        }
        if (address.startsWith("seats")) {
            assertThat(page.locator("#seats")).hasAttribute("data-ready", "true");
        }
    }

    /** As high as the page is: what is fixed to the bottom covers nothing then. */
    private void look(Page page, String address, int width, boolean dark) {
        var what = address + " at " + width + (dark ? " dark" : " light");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
        page.setViewportSize(width, 900);
        fits(page, what);
        page.setViewportSize(
                width, (Integer) page.evaluate("Math.min(8000, Math.max(900, document.documentElement.scrollHeight))"));
        all.assertThat(new AxeBuilder(page).withTags(RULES).analyze().getViolations())
                .as(what)
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }

    private void fits(Page page, String what) {
        all.assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(what + " runs off the side")
                .isTrue();
    }

    private static String called(Connection connection, String kind) throws SQLException {
        var performance = aPerformance(connection).onSale();
        var answer = Api.as("ORGANISER")
                .post(
                        "performances/" + performance.id() + "/disruptions",
                        Map.of("kind", kind, "reason", Map.of("en", "Flooded.", "bg", "Наводнение.")));
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return "event?id=" + event(connection, performance.id().value());
    }

    private static long event(Connection connection, long performance) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select event_id from performance where id = " + performance)) {
            row.next();
            return row.getLong(1);
        }
    }
}
