package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What finance see of money at the gateway, and do about it. */
@ExtendWith(Browsing.class)
class MoneyDeskE2E {

    @Test
    void moneyThatIsNobodysIsGivenBackByAButton(Page page) throws Exception {
        var intent = paidPastUs();
        signIn(page, "FINANCE");
        var row = page.locator("tr", new Page.LocatorOptions().setHasText(intent));
        Eventually.holds(Duration.ofSeconds(20), "the matter", () -> {
            page.navigate("backoffice/concerns");
            return row.count() == 1;
        });
        assertThat(row).containsText("Money we know nothing of");
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();

        row.locator("form[id$='back'] input[type=submit]").click();

        assertThat(page.locator(".announce")).containsText("on its way back");
        assertThat(row).hasCount(0);
        assertThat(refunded(intent)).isEqualTo(1_300);
    }

    /** Days that are over are compared by themselves too: there may be more of them than today's and yesterday's. */
    @Test
    void aDayIsComparedWithTheGateways(Page page) {
        var today = LocalDate.now(ZoneOffset.UTC);
        signIn(page, "FINANCE");
        page.navigate("backoffice/concerns");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Compare with the gateway"))
                .click();

        assertThat(page.locator(".announce")).containsText("were compared");
        var rows = page.locator("section[aria-labelledby=compared] tbody tr");
        assertThat(rows.locator("time[datetime='" + today + "']").first()).isVisible();
        assertThat(rows.locator("time[datetime='" + today.minusDays(1) + "']").first())
                .isVisible();
    }

    @Test
    void paymentsAreFoundWithTheirRefunds(Page page) {
        signIn(page, "FINANCE");
        page.navigate("backoffice/payments");

        assertThat(page.locator("h1")).hasText("Payments");
        var first = page.locator("table.dt tbody tr td a").first();
        if (first.count() > 0) {
            first.click();
            assertThat(page.locator("aside.detail h2")).isVisible();
        }
        assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
    }

    /** Somebody uses the house's account at the gateway for something else. */
    private static String paidPastUs() throws IOException, InterruptedException {
        var form = "amount=1300&currency=eur&payment_method=pm_card_visa&payment_method_types[0]=card&confirm=true"
                + "&return_url=https%3A%2F%2Felsewhere.example%2F";
        var request = HttpRequest.newBuilder(URI.create(ParterreServer.sandbox() + "/v1/payment_intents"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Authorization", "Bearer " + ParterreServer.secrets().paymentApiKey())
                .POST(HttpRequest.BodyPublishers.ofString(
                        form.replace("[", "%5B").replace("]", "%5D")))
                .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body().replaceFirst("(?s).*?\"id\":\"(pi_[^\"]+)\".*", "$1");
    }

    private static long refunded(String intent) {
        return StreamSupport.stream(CardGateway.books().path("charges").spliterator(), false)
                .filter(charge -> intent.equals(charge.path("payment_intent").asText()))
                .mapToLong(charge -> charge.path("amount_refunded").asLong())
                .sum();
    }

    private static void signIn(Page page, String role) {
        var account = ParterreServer.account(role);
        page.navigate("login");
        page.getByLabel("E-mail address").fill(account.email());
        page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill(account.password());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.waitForURL(url -> !url.contains("login"));
    }
}
