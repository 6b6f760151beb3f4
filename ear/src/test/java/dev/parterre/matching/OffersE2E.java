package dev.parterre.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** "Hold and ask": the engine holds two seats, and the customer answers on the page of the standing order. */
@ExtendWith(Browsing.class)
class OffersE2E {

    private Customer customer;
    private String preference;
    private Locator offer;

    @BeforeEach
    void anOfferIsWaiting() throws Exception {
        customer = payingWith("pm_card_visa");
        try (var connection = ParterreServer.connection()) {
            var word = Customer.wordOf(
                    aPerformance(connection).at("32.00").onSale().id().value());
            preference = customer.prefers(word, Map.of("mode", "ASK"));
        }
        customer.decision(preference, "OFFERED");
    }

    @AfterEach
    void checkInvariants() throws Exception {
        Invariants.assertHold();
    }

    @Test
    void whatIsAcceptedIsBookedAndPaid(Page page) {
        openTheOffer(page);
        assertThat(offer).containsText("Waiting for you");
        assertThat(offer).containsText("€64");
        assertThat(offer).containsText("cannot be returned");
        assertAccessible(page);

        link("Order with obligation to pay").click();

        assertThat(page.locator(".announce")).containsText("Booked. The tickets come by mail.");
        assertThat(offer).containsText("Booked");
        ParterreServer.mailbox()
                .awaitMailTo(customer.email(), mail -> mail.subject().startsWith("Your tickets"));
        link("Booking and tickets").click();
        assertThat(page).hasURL(Pattern.compile("/tickets/booking"));
        assertThat(page.locator(".ticket")).hasCount(2);
    }

    @Test
    void whatIsDeclinedIsFreeAgain(Page page) {
        openTheOffer(page);
        link("Not this one").click();

        assertThat(page.locator(".announce")).containsText("The seats are free again.");
        assertThat(offer).containsText("Declined by you");
        assertThat(link("Order with obligation to pay")).hasCount(0);
        assertAccessible(page);
        page.navigate("tickets");
        assertThat(page.locator("a.booking-entry")).hasCount(0);
    }

    private Locator link(String name) {
        return offer.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }

    private void openTheOffer(Page page) {
        page.navigate("login");
        page.locator("[id$='login:email']").fill(customer.email());
        page.locator("[id$='login:password']").fill(Customer.PASSWORD);
        page.locator("[id$='login:signIn']").click();
        page.waitForURL(url -> !url.contains("login"));
        page.navigate("preferences?id=" + preference);
        offer = page.locator(".decision").first();
    }

    private static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as(page.url()).isEmpty();
    }
}
