package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.parterre.account.PeopleFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An order that was placed without an account becomes an account's: of whoever reads the mail, and of nobody else. */
@ExtendWith(Browsing.class)
class GuestAccountE2E {

    private static final Pattern LINK = Pattern.compile("/claim\\?token=[\\w-]+");
    private static final String CHOSEN = "violet-harbour-93";

    /** In their own browser. */
    private record Mallory(Api api, Page page) {

        void hasNothing() {
            assertThat(api.get("me").code()).isEqualTo("access-token-invalid");
            page.navigate("profile");
            assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        }
    }

    private final String guest = PeopleFixture.aNewAddress();

    @Test
    void whoeverReadsTheMailHasTheAccountWithAllOrders(Page page) throws Exception {
        var first = bookedAsGuest(guest);
        var second = bookedAsGuest(guest.replace("guest", "Guest"));
        var others = bookedAsGuest(PeopleFixture.aNewAddress());
        // somebody has taken the address before, with a password of theirs
        PeopleFixture.register(guest, PeopleFixture.PASSWORD);
        var stolen = PeopleFixture.confirmationLink(guest);

        find(page, first, guest);
        page.locator("[id='account:offer']").click();
        assertThat(page.locator(".announce")).containsText(guest);
        accessible(page);
        var mail = ParterreServer.mailbox()
                .awaitMailTo(guest, received -> LINK.matcher(received.text()).find());
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        // neither the link for the password that was entered before, nor whoever enters one now, comes between
        page.navigate(stolen);
        page.locator("[id='confirm:go']").click();
        assertThat(page.locator(".announce .note")).isVisible();
        PeopleFixture.register(guest, PeopleFixture.PASSWORD);
        var mallory = confirmedByMistake(page.context().browser(), stolen);
        page.navigate(link.group().substring(1));
        accessible(page);
        page.locator("[id='claim:password']").fill("short");
        page.locator("[id='claim:go']").click();
        assertThat(page.locator(".err")).isVisible();
        page.locator("[id='claim:password']").fill(CHOSEN);
        page.locator("[id='claim:go']").click();
        assertThat(page).hasURL(Pattern.compile(".*/tickets.*"));
        assertThat(page.locator("a.booking-entry")).hasCount(2);
        mallory.hasNothing();

        var customer = Api.signedIn(guest, CHOSEN);
        assertThat(customer.get("bookings/" + first).status()).isEqualTo(200);
        assertThat(customer.get("bookings/" + second).status()).isEqualTo(200);
        assertThat(customer.get("bookings/" + others).status()).isEqualTo(404);
        assertThat(Api.anonymous()
                        .post("tokens", Map.of("email", guest, "password", PeopleFixture.PASSWORD))
                        .status())
                .isEqualTo(401);
        page.navigate(link.group().substring(1));
        page.locator("[id='claim:password']").fill("another-harbour-94");
        page.locator("[id='claim:go']").click();
        assertThat(page.locator(".announce .note")).isVisible();
        assertThat(Api.signedIn(guest, CHOSEN).get("bookings/" + first).status())
                .isEqualTo(200);
        Invariants.assertHold();
    }

    @Test
    void somebodyElsesOrderIsNotTakenWhateverIsKnownOfIt(Page page) throws Exception {
        var order = bookedAsGuest(guest);
        var mallory = PeopleFixture.aCustomer();
        page.navigate("login");
        page.locator("[id='login:email']").fill(mallory);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));

        find(page, order, mallory);
        assertThat(page.locator(".announce .note")).isVisible();
        find(page, order, guest);
        assertThat(page.locator("h1")).hasText("See you there");
        assertThat(page.locator("#account")).hasCount(0);
        assertThat(Api.signedIn(mallory, PeopleFixture.PASSWORD)
                        .get("bookings/" + order)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoHasAnAccountAddsTheirOwnOrder(Page page) throws Exception {
        var customer = PeopleFixture.aCustomer();
        var order = bookedAsGuest(customer);
        find(page, order, customer);
        page.locator("[id='account:offer']").click();
        assertThat(page.locator(".announce")).containsText(customer);
        ParterreServer.mailbox()
                .awaitMailTo(customer, received -> received.subject().contains("already"));
        page.navigate("login?to=/order?booking=" + order);
        page.locator("[id='login:email']").fill(customer);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        page.locator("[id='account:add']").click();
        assertThat(page).hasURL(Pattern.compile(".*/tickets/booking.*"));
        assertThat(page.locator("main")).containsText(order);
        Invariants.assertHold();
    }

    /** The guest confirms somebody else's registration too, who signs in and makes a key. */
    private Mallory confirmedByMistake(Browser browser, String before) {
        var mail = ParterreServer.mailbox()
                .awaitMailTo(
                        guest,
                        received -> received.text().contains("/confirm?token=")
                                && !received.text().contains(before));
        var page = browser.newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString()))
                .newPage();
        page.navigate(PeopleFixture.confirmationLink(mail));
        page.locator("[id='confirm:go']").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        page.locator("[id='login:email']").fill(guest);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return new Mallory(Api.signedIn(guest, PeopleFixture.PASSWORD), page);
    }

    private static void find(Page page, String order, String email) {
        page.navigate("order");
        page.locator("[id='find:booking']").fill(order);
        page.locator("[id='find:email']").fill(email);
        page.locator("[id='find:go']").click();
    }

    private static String bookedAsGuest(String email) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            var performance = aPerformance(connection).at("0.00").onSale();
            var hold = Api.anonymous()
                    .post(
                            "performances/" + performance.id() + "/holds",
                            Map.of("bestAvailable", Map.of("quantity", 2)));
            var booked = Api.anonymous()
                    .post(
                            "bookings",
                            Map.of(
                                    "hold",
                                    hold.text("id"),
                                    "buyer",
                                    Map.of("name", "Elena Dimitrova", "email", email, "language", "en")),
                            "Hold-Secret",
                            hold.text("secret"));
            assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
            return booked.text("reference");
        }
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
