package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import dev.parterre.testing.Browsing;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class PortalE2E {

    @Test
    void somebodyWhoIsNewFindsTheWayIn(Page page) {
        List<String> errors = new ArrayList<>();
        page.onConsoleMessage(message -> collectError(message, errors));

        page.navigate("login");

        assertThat(page).hasTitle(java.util.regex.Pattern.compile("Parterre"));
        assertThat(page.locator("h1")).isVisible();
        assertThat(errors).as("errors in the browser's console").isEmpty();
    }

    private static void collectError(ConsoleMessage message, List<String> errors) {
        if (message.type().equals("error")) {
            errors.add(message.text());
        }
    }
}
