package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finance and money that is no card's: a statement, and what nobody knows. */
@ExtendWith(Browsing.class)
class MoneyPagesE2E {

    @Test
    void financeTakesAStatementAndPutsAsideWhatNobodyKnows(Page page) {
        var message = "who knows " + UUID.randomUUID();
        var csv = "Date;Amount;Currency;Name;IBAN;Message;Transaction\n2026-11-20;17.17;EUR;A Stranger;"
                + "DE89370400440532013000;" + message + ";" + UUID.randomUUID();
        signIn(page, "FINANCE");
        page.navigate("backoffice/money-in");
        page.locator("select[id$='format']").selectOption("CSV");
        page.locator("input[type=file]")
                .setInputFiles(new FilePayload("day.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
        page.locator("input[id$='send']").click();
        assertThat(page.locator(".announce")).containsText("One line read, 1 new.");

        var line = page.locator("tr", new Page.LocatorOptions().setHasText(message));
        assertThat(line).containsText("Unknown");
        assertAccessible(page);
        line.locator("summary", new Locator.LocatorOptions().setHasText("Put aside"))
                .click();
        line.locator("form[id$='park'] input[name='entry']").fill("asked the bank");
        line.locator("form[id$='park'] input[id$='go']").click();
        assertThat(page.locator(".announce")).containsText("Put aside.");
        assertThat(page.locator("section[aria-labelledby='parked']")).containsText("asked the bank");
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .isEmpty();
    }

    private static void signIn(Page page, String role) {
        var account = ParterreServer.account(role);
        page.navigate("login");
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(account.password());
        button(page, "Sign in").click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
