package dev.parterre.booking;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Places given back, a performance called off and one moved, in pages. */
@ExtendWith(Browsing.class)
class RefundsE2E {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aCustomerGivesOneOfTwoPlacesBackOnTheTerms(Page page) throws Exception {
        var performance = ledger.aPerformance().onSale();
        var step = Map.of("hoursBefore", 24, "percent", 10, "serviceFeeBack", true);
        Api.as("ORGANISER")
                .put("performances/" + performance.id() + "/cancellation-terms", Map.of("steps", List.of(step)));
        var sold = Api.anonymous().get("performances/" + performance.id());
        page.navigate("event?id=" + Shopping.at(sold, "/event/id") + "&performance=" + performance.id());
        assertThat(page.locator("section[aria-labelledby='terms']")).containsText("Kept of each: 10% of its price.");
        var reference = Shopping.bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        ledger.update("update booking set undo_until = utc_timestamp(6) - interval 1 second where reference = '"
                + reference + "'");
        signIn(page, "CUSTOMER");
        page.navigate("tickets/booking?reference=" + reference);
        page.locator("details.part", new Page.LocatorOptions().setHas(page.locator("form[id$='cancel']")))
                .locator("summary")
                .first()
                .click();
        assertThat(page.locator("form[id$='cancel']")).containsText("40,72");
        shot(page, "give-back");
        assertAccessible(page);

        page.locator("input[name='seat'][value='stalls-1-1']").uncheck();
        page.locator("[id$='cancel:give-back']").click();

        assertThat(page.locator(".announce .note")).isVisible();
        assertThat(ledger.text("select state from booking where reference = '" + reference + "'"))
                .isEqualTo("PARTLY_CANCELLED");
    }

    @Test
    void staffCallAPerformanceOffAndFollowItsRefunds(Page page) throws Exception {
        var performance = ledger.aPerformance().onSale();
        Shopping.bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        signIn(page, "ADMIN");
        page.navigate("backoffice/performances?id=" + performance.id());
        page.locator("[id$='change:english']").fill("The singer is ill.");
        page.locator("[id$='change:bulgarian']").fill("Певицата е болна.");
        page.locator("[id$='change:look']").click();
        assertThat(page.locator("form[id$='change'] .note")).containsText("One booking with 2 places");
        shot(page, "call-off");
        assertAccessible(page);
        page.locator("form[id$='change'] summary").click();
        page.locator("[id$='change:go']").click();

        assertThat(page).hasURL(Pattern.compile("/backoffice/disruptions"));
        assertThat(page.locator("[id$='progress']")).containsText("Done", new ContainsTextOptions().setTimeout(60_000));
        shot(page, "refunds");
        assertAccessible(page);
    }

    @Test
    void staffSetTermsAndGivePlacesBackOtherwise(Page page) throws Exception {
        var performance = ledger.aPerformance().onSale();
        signIn(page, "ADMIN");
        page.navigate("backoffice/performances?id=" + performance.id());
        var first = page.locator("form[id$='terms'] details").first();
        first.locator("summary").click();
        first.locator("[id$='hours']").fill("48");
        first.locator("[id$='percent']").fill("50");
        page.locator("[id$='terms:save']").click();
        assertThat(page.locator(".announce")).containsText("The terms hold from now on.");
        var reference = Shopping.bookAsCustomer(performance, "stalls-1-1");
        ledger.update("update booking set undo_until = utc_timestamp(6) - interval 1 second where reference = '"
                + reference + "'");

        page.navigate("backoffice/bookings?ref=" + reference);
        page.locator("details.part > summary").click();
        page.locator("form[id$='cancel'] details > summary").click();
        page.locator("[id$='cancel:otherwise']").check();
        page.locator("[id$='cancel:note']").fill("an old friend of the house");
        shot(page, "otherwise");
        assertAccessible(page);
        page.locator("[id$='cancel:confirm']").click();

        assertThat(page.locator(".announce")).containsText("given back");
        assertThat(ledger.count("select coalesce(sum(f.amount_minor), 0) from refund f join payment p on p.id ="
                        + " f.payment_id where p.purpose = '" + reference + "'"))
                .isEqualTo(4500);
    }

    @Test
    void aCustomerTakesTheMoneyInsteadOfTheNewDate(Page page) throws Exception {
        Opened performance = ledger.aPerformance().onSale();
        var reference = Shopping.bookAsCustomer(performance, "stalls-1-1");
        Api.as("ORGANISER")
                .post(
                        "performances/" + performance.id() + "/disruptions",
                        Map.of("kind", "RESCHEDULED", "reason", Map.of("en", "Flooded.", "bg", "Наводнение.")));
        signIn(page, "CUSTOMER");
        Eventually.holds(Duration.ofSeconds(30), "the choice", () -> {
            page.navigate("tickets/booking?reference=" + reference);
            return page.locator("a[href*='moved']").count() > 0;
        });
        page.locator("a[href*='moved']").click();
        assertThat(page.locator("main")).containsText("Наводнение.");
        shot(page, "moved");
        assertAccessible(page);
        page.locator("details summary").click();
        page.locator("[id$='choose:refund']").click();
        assertThat(page.locator(".announce")).containsText("на път");
        assertThat(ledger.text("select state from booking where reference = '" + reference + "'"))
                .isEqualTo("CANCELLED");
    }

    @Test
    void staffFindWhatWasPostponedAndGiveItADate(Page page) throws Exception {
        Opened performance = ledger.aPerformance().onSale();
        Api.as("ORGANISER")
                .post(
                        "performances/" + performance.id() + "/disruptions",
                        Map.of("kind", "RESCHEDULED", "reason", Map.of("en", "Flooded.", "bg", "Наводнение.")));
        Eventually.holds(
                Duration.ofSeconds(30),
                "what follows of it",
                () -> ledger.count("select count(*) from disruption where state = 'COMPLETED' and performance_id = "
                                + performance.id())
                        == 1);
        ledger.update("update performance set starts_at = starts_at - interval 1 year, local_start = local_start"
                + " - interval 1 year where id = " + performance.id());
        SearchIndex.inStep();
        signIn(page, "ADMIN");
        page.navigate("backoffice/performances?q=" + URLEncoder.encode("Нощен джаз", StandardCharsets.UTF_8));
        var row = page.locator(
                "tr", new Page.LocatorOptions().setHas(page.locator("a[href$='id=" + performance.id() + "']")));
        assertThat(row).containsText("new date to come");
        shot(page, "postponed");
        row.locator("a").click();
        page.locator("[id$='change:kind']").selectOption("RESCHEDULED");
        page.locator("[id$='change:start']").fill("2198-03-04T19:00");
        page.locator("[id$='change:english']").fill("The water is gone.");
        page.locator("[id$='change:bulgarian']").fill("Водата я няма.");
        page.locator("form[id$='change'] summary").click();
        page.locator("[id$='change:go']").click();

        assertThat(page).hasURL(Pattern.compile("/backoffice/disruptions"));
        assertThat(Shopping.at(Api.anonymous().get("performances/" + performance.id()), "/startsAt"))
                .startsWith("2198-03-04T19:00");
    }

    private static void signIn(Page page, String role) {
        var account = ParterreServer.account(role);
        page.navigate("login");
        page.locator("[id$='login:email']").fill(account.email());
        page.locator("[id$='login:password']").fill(account.password());
        page.locator("[id$='login:signIn']").click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private static void shot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "refunds-" + name + ".png")));
    }

    private static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations).as(page.url()).isEmpty();
    }
}
