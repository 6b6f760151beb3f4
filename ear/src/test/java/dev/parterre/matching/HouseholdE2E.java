package dev.parterre.matching;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two of a household in two browsers: one invites, the other accepts by the mail's link, and leaves again. */
@ExtendWith(Browsing.class)
class HouseholdE2E {

    private static final Pattern LINK = Pattern.compile("/preferences/invitation\\?token=[\\w-]+");

    @AfterEach
    void checkInvariants() throws Exception {
        Invariants.assertHold();
    }

    @Test
    void oneInvitesTheOtherJoinsSeesAndLeaves(Page page) throws Exception {
        var owner = payingWith("pm_card_visa");
        var member = payingWith("pm_card_visa");
        String word;
        try (var connection = ParterreServer.connection()) {
            word = Customer.wordOf(
                    aPerformance(connection).at("32.00").notYetOnSale().id().value());
        }
        var preference = owner.prefers(word, Map.of());
        signIn(page, owner.email());
        page.navigate("preferences/household?id=" + preference);
        assertAccessible(page);
        page.locator("[id='invite:email']").fill(member.email());
        page.locator("[id='invite:send']").click();
        assertThat(page.locator("#main")).containsText(member.email().substring(0, 3));
        assertAccessible(page);

        var mail = ParterreServer.mailbox().awaitMailTo(member.email(), received -> LINK.matcher(received.text())
                .find());
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        try (var other = page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString())
                        .setLocale("bg-BG")
                        .setColorScheme(ColorScheme.DARK)
                        .setViewportSize(360, 1_400))) {
            var theirs = other.newPage();
            signIn(theirs, member.email());
            theirs.navigate(link.group().substring(1));
            assertThat(theirs.locator(".wish")).containsText(word);
            assertAccessible(theirs);
            theirs.locator("[id='join:go']").click();
            assertThat(theirs).hasURL(Pattern.compile("/preferences"));
            theirs.navigate("preferences/household?id=" + preference);
            assertAccessible(theirs);
            theirs.locator("[id$='leave']").click();
            assertThat(theirs.locator("[id$='leave']")).hasCount(0);
        }
        page.navigate("preferences/household?id=" + preference);
        assertThat(page.locator("[id$='remove']")).hasCount(0);
    }

    private static void signIn(Page page, String email) {
        page.navigate("preferences");
        page.locator("[id$='login:email']").fill(email);
        page.locator("[id$='login:password']").fill(Customer.PASSWORD);
        page.locator("[id$='login:signIn']").click();
        assertThat(page).hasURL(Pattern.compile("/preferences"));
    }

    private static void assertAccessible(Page page) {
        var violations = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(violations)
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
