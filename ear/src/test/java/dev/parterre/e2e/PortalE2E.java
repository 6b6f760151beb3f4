package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import dev.parterre.account.PeopleFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class PortalE2E {

    private static final String POLICY = "Content-Security-Policy";

    @Test
    void somebodyWhoIsNewFindsTheWayIn(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> collectError(message, errors));

        page.navigate("login");

        assertThat(page).hasTitle(java.util.regex.Pattern.compile("Parterre"));
        assertThat(page.locator("h1")).isVisible();
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    /** The page that failed has named a policy before it did. */
    @Test
    void anErrorPageHasOnePolicyAndItsScriptsRun(Page page) {
        List<String> refused = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                refused.add(message.text());
            }
        });

        var answer = page.navigate("event?id=999999999");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headersArray().stream().filter(header -> header.name.equalsIgnoreCase(POLICY)))
                .hasSize(1);
        assertThat(answer.headers())
                .containsEntry("x-content-type-options", "nosniff")
                .containsKey("x-correlation-id");
        assertThat(refused).isEmpty();
    }

    @Test
    void aCityInWhichThereIsNoVenueYetStaysInTheOrder(Page page) {
        var email = PeopleFixture.aCustomer();
        var order = Api.signedIn(email, PeopleFixture.PASSWORD)
                .post(
                        "preferences",
                        Map.of("name", "Caves", "cities", List.of("Trigrad"), "quantity", 1, "maxPrice", "30.00"));
        assertThat(order.status()).as(order.body().toString()).isEqualTo(201);
        signIn(page, email);

        page.navigate("preferences/edit?id=" + order.text("id"));

        var city = page.getByLabel("Trigrad (no venue there yet)");
        assertThat(city).isChecked();
        page.locator("[id$='wish:save']").click();
        assertThat(page.locator(".wish").first()).containsText("Trigrad");
    }

    private static void signIn(Page page, String email) {
        page.navigate("login");
        page.locator("[id$='login:email']").fill(email);
        page.locator("[id$='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id$='login:signIn']").click();
        page.waitForURL(url -> !url.contains("login"));
    }

    private static void collectError(ConsoleMessage message, List<String> errors) {
        if (message.type().equals("error")) {
            errors.add(message.text());
        }
    }
}
