package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Invariants;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A customer who is present pays on the gateway's page; the card's number never comes near us. */
@ExtendWith(Browsing.class)
class HostedPageIT {

    private final Ledger ledger = new Ledger();
    private final Orders orders = new Orders(ledger);

    @AfterEach
    void checkInvariants() throws Exception {
        orders.awaitQuiet();
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void paysThereAndComesBack(Page page) throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        page.navigate(waiting.text("actionUrl"));
        page.locator("input[name=email]").fill("ana.guest@example.com");
        page.locator("input[name=number]").fill(Orders.VISA);
        page.locator("input[name=expiry]").fill("12 / 34");
        page.locator("input[name=cvc]").fill("123");
        page.locator("input[name=name]").fill("Ana Guest");
        page.locator("form button[type=submit], form button:not([type])")
                .first()
                .click();

        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Paid, and booked");
        orders.awaitBooking(waiting.text("reference"), "CONFIRMED");
        orders.assertMoney(waiting.text("reference"), Orders.PRICE, 0);
    }

    @Test
    void leavesWithoutPayingAndChoosesAgain(Page page) throws Exception {
        var hold = orders.aHold();
        var waiting = orders.bookOnPage(hold);
        var payment = ledger.text("select id from payment where purpose = '" + waiting.text("reference") + "'");
        page.navigate("payments/cancelled?payment=" + payment);
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("Not paid yet");

        page.locator("input[id$='other']").click();

        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("This payment is over");
        CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA);
        orders.assertMoney(waiting.text("reference"), 0, 0);
        var other = Orders.book(hold, Map.of("token", "pm_card_visa"), "other-" + hold.text("id"));
        assertThat(other.status()).as(other.body().toString()).isEqualTo(201);
    }

    @Test
    void aDeclineThereIsNoEnd() throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        CardGateway.payOnPage(waiting.text("actionUrl"), "4000000000009995");
        CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA);

        orders.awaitBooking(waiting.text("reference"), "CONFIRMED");
        orders.assertMoney(waiting.text("reference"), Orders.PRICE, 0);
    }

    @Test
    void thePageClosesWhenTheHoldEnds() throws Exception {
        var waiting = orders.bookOnPage(orders.aHold());
        ledger.update("update booking set pay_until = utc_timestamp(6) - interval 1 second where reference = '"
                + waiting.text("reference") + "'");

        orders.awaitBooking(waiting.text("reference"), "EXPIRED");
        assertThat(CardGateway.payOnPage(waiting.text("actionUrl"), Orders.VISA).body())
                .doesNotContain("Pay by card");
        orders.assertMoney(waiting.text("reference"), 0, 0);
    }
}
