package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import dev.parterre.account.PeopleFixture;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Paying, by those who have done it before and with all that can come between: once, whatever is pressed how often. */
@ExtendWith(Browsing.class)
class CheckoutE2E {

    private static final Pattern SANDBOX =
            Pattern.compile("^" + Pattern.quote(ParterreServer.sandbox().toString()) + ".*");
    private static final Pattern CHECKOUT = Pattern.compile(".*/checkout.*");
    private static final int MOST_TABS = 60;

    private final String email = PeopleFixture.aNewAddress();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    /** Two steps: the seats, and one page with all that is known already filled in. */
    @Test
    void aReturningCustomerPaysWithTheSavedCardByKeyboardInBulgarianAndIsPressedTwice(Page page) throws Exception {
        var performance =
                aPerformance(connection).in(stallsOf(1, 4)).at("40.00").onSale();
        signInWithACard(page);
        page.setViewportSize(1440, 900);
        page.navigate("?lang=bg");
        chooseASeat(page, performance);
        assertThat(page.locator("[data-part='total']")).containsText("40");
        tabTo(page, "[data-part='go']");
        page.keyboard().press("Enter");
        page.waitForURL(CHECKOUT);

        assertThat(page.locator("[id='checkout:name']")).hasValue("Иван Петров");
        assertThat(page.locator("[id='checkout:email']")).hasValue(email);
        assertThat(page.locator("[id='checkout:email']")).hasAttribute("autocomplete", "email");
        assertThat(page.locator("input[name='method']:checked")).hasAttribute("value", Pattern.compile("saved:.*"));
        assertThat(page.locator(".bill")).containsText("14-дневно право на отказ");
        tabTo(page, "[id='checkout:promotion']");
        page.keyboard().type(aTenthOff());
        page.keyboard().press("Enter");
        assertThat(page.locator(".bill .tot")).containsText("36");
        assertThat(page.locator(".bill")).containsText("ДДС");
        tabTo(page, "[id='checkout:accepted']");
        page.keyboard().press("Space");
        tabTo(page, "[id='checkout:order']");
        page.evaluate("() => { const go = document.getElementById('checkout:order'); go.click(); go.click(); }");

        page.waitForURL(Pattern.compile(".*/(order|tickets/booking)\\?.*"));
        awaitTickets(page);
        page.goBack();
        page.waitForURL(CHECKOUT);
        assertThat(page.locator("[id='checkout:order']")).hasCount(0);
        paidOnce(performance, 3600);
    }

    @Test
    void twoTabsALostAnswerAndReloadsChargeAGuestOnce(Page page) throws Exception {
        var performance =
                aPerformance(connection).in(stallsOf(1, 4)).at("40.00").onSale();
        page.setViewportSize(360, 780);
        chooseASeat(page, performance);
        page.locator("[data-part='go']").click();
        page.waitForURL(CHECKOUT);
        var address = page.url();
        var other = page.context().newPage();
        other.navigate(address);
        typeAsAPersonDoes(page);
        typeAsAPersonDoes(other);

        // the order arrives, its answer does not
        var lost = new AtomicInteger();
        page.route(CHECKOUT, route -> loseTheAnswer(route, lost));
        page.locator("[id='checkout:order']").click();
        page.waitForCondition(() -> lost.get() == 1);
        page.unroute(CHECKOUT);
        other.locator("[id='checkout:order']").click();
        other.waitForLoadState();
        page.navigate(address);
        page.reload();
        assertThat(page.locator("h1")).hasText("This order is placed");
        page.locator("a.btn-go").click();
        page.waitForURL(Pattern.compile(".*/order\\?.*"));
        page.locator("a.btn-go").click();
        page.waitForURL(SANDBOX);
        pay(page);
        page.waitForURL(Pattern.compile(".*/order\\?booking=.*"));
        awaitTickets(page);
        other.navigate(address);
        assertThat(other.locator("[id='checkout:order']")).hasCount(0);
        paidOnce(performance, 4000);
    }

    private static void loseTheAnswer(Route route, AtomicInteger lost) {
        if (isOrder(route.request())) {
            route.fetch(new Route.FetchOptions().setMaxRedirects(0));
            route.abort();
            lost.incrementAndGet();
        } else {
            route.resume();
        }
    }

    private static boolean isOrder(Request request) {
        return request.method().equals("POST")
                && request.postData() != null
                && request.postData().contains("checkout%3Aorder=");
    }

    private void typeAsAPersonDoes(Page page) {
        tabTo(page, "[id='checkout:name']");
        page.keyboard().type("Elena Dimitrova");
        tabTo(page, "[id='checkout:email']");
        page.keyboard().type(email);
        tabTo(page, "[id='checkout:accepted']");
        page.keyboard().press("Space");
    }

    private static void tabTo(Page page, String selector) {
        for (var tab = 0; tab < MOST_TABS; tab++) {
            page.keyboard().press("Tab");
            if ((Boolean) page.evaluate("s => document.activeElement.matches(s)", selector)) {
                return;
            }
        }
        throw new AssertionError("the keyboard does not come to " + selector);
    }

    private static void chooseASeat(Page page, Opened performance) {
        page.navigate("seats?performance=" + performance.id());
        assertThat(page.locator("#seats")).hasAttribute("data-ready", "true");
        page.locator("[data-show='list']").click();
        page.locator(".list-seat").first().click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
    }

    private void signInWithACard(Page page) {
        PeopleFixture.register(email, PeopleFixture.PASSWORD);
        page.navigate(PeopleFixture.confirmationLink(email));
        page.locator("[id='confirm:go']").click();
        page.locator("[id='login:email']").fill(email);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        var saved =
                Api.signedIn(email, PeopleFixture.PASSWORD).post("payment-methods", Map.of("token", "pm_card_visa"));
        assertThat(saved.status()).as(saved.body().toString()).isEqualTo(201);
    }

    private static String aTenthOff() {
        var code = "T-" + UUID.randomUUID().toString().substring(0, 13).toUpperCase(Locale.ROOT);
        var made = Api.as("ADMIN")
                .post(
                        "promotions",
                        Map.of("code", code, "name", "Test", "discount", Map.of("kind", "PERCENT", "rate", "10")));
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        return code;
    }

    private void pay(Page page) {
        page.locator("input[name='email']").fill(email);
        page.locator("input[name='number']").fill("4242424242424242");
        page.locator("input[name='expiry']").fill("12/34");
        page.locator("input[name='cvc']").fill("123");
        page.locator("input[name='name']").fill("Elena Dimitrova");
        page.locator("button[type='submit']").first().click();
    }

    private static void awaitTickets(Page page) {
        Eventually.holds(Duration.ofSeconds(60), "the ticket", () -> {
            page.reload();
            return page.locator(".ticket svg[role=img]").count() == 1;
        });
    }

    private void paidOnce(Opened performance, long minor) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select min(reference), count(*) from booking where performance_id = "
                        + performance.id() + " and state in ('CONFIRMED', 'AWAITING_PAYMENT')")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getInt(2)).isEqualTo(1);
            assertThat(CardGateway.captures(row.getString(1))).isEqualTo(1);
            assertThat(CardGateway.moneyIn(row.getString(1))).isEqualTo(minor);
        }
    }
}
