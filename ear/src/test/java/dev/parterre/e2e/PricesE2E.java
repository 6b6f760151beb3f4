package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import java.sql.SQLException;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff set what is asked besides the listed prices, and what is taken off them. */
@ExtendWith(Browsing.class)
class PricesE2E {

    @Test
    void anOrganiserMakesAPromotionAndChangesIt(Page page) throws SQLException {
        opened();
        var code = "e2e-" + UUID.randomUUID().toString().substring(0, 8);
        signIn(page, "ORGANISER");
        page.navigate("backoffice/promotions");

        field(page, "promotion:code").fill(code);
        field(page, "promotion:name").fill("Four for three");
        field(page, "promotion:kind").selectOption("SOME_FREE");
        field(page, "promotion:taken").fill("3");
        field(page, "promotion:paid").fill("4");
        field(page, "promotion:save").click();
        assertThat(page.locator(".announce")).containsText("This discount makes no sense");
        assertThat(field(page, "promotion:name")).hasValue("Four for three");

        field(page, "promotion:taken").fill("4");
        field(page, "promotion:paid").fill("3");
        field(page, "promotion:from").fill("2026-01-20T10:00");
        field(page, "promotion:events").selectOption(new SelectOption().setIndex(0));
        field(page, "promotion:categories").fill("A, B");
        field(page, "promotion:limit").fill("100");
        field(page, "promotion:save").click();
        assertThat(page.locator("tr.sel")).containsText(code.toUpperCase(Locale.ROOT));
        assertThat(page.locator("tr.sel")).containsText("4 for 3");
        assertThat(page.locator("tr.sel")).containsText("0 of 100");
        assertThat(field(page, "promotion:categories")).hasValue("A, B");
        assertThat(field(page, "promotion:from")).hasValue("2026-01-20T10:00");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        field(page, "promotion:limit").fill("50");
        field(page, "promotion:save").click();
        assertThat(page.locator(".announce")).containsText("can only be raised");
        field(page, "promotion:limit").fill("150");
        field(page, "promotion:active").uncheck();
        field(page, "promotion:save").click();
        assertThat(page.locator("tr.sel")).containsText("0 of 150");
        assertThat(page.locator("tr.sel")).containsText("Stopped");
    }

    @Test
    void financeSetsTheFeesOfAPerformance(Page page) throws SQLException {
        var performance = opened();
        signIn(page, "FINANCE");
        page.navigate("backoffice/fees?id=" + performance);
        assertThat(page.locator(".detail")).containsText("The usual fee");

        page.locator("input[id$=':value']").nth(1).fill("0,99");
        page.locator("select[id$=':kind']").nth(1).selectOption("AMOUNT");
        page.locator("input[id$=':inside']").nth(1).uncheck();
        field(page, "fees:save").click();

        assertThat(page.locator(".detail")).containsText("Fees of its own");
        assertThat(page.locator("input[id$=':value']").nth(1)).hasValue("0.99");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        field(page, "fees:usual").click();
        assertThat(page.locator(".detail")).containsText("The usual fee");
    }

    private static PerformanceId opened() throws SQLException {
        try (var connection = ParterreServer.connection()) {
            return aPerformance(connection).onSale().id();
        }
    }

    private static Locator field(Page page, String id) {
        return page.locator("[id='" + id + "']");
    }

    private static void signIn(Page page, String role) {
        var account = ParterreServer.account(role);
        page.navigate("login");
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(account.password());
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }
}
