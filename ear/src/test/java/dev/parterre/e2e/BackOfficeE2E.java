package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.parterre.account.PeopleFixture;
import dev.parterre.matching.PreferenceCrowd;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.Redelivery;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class BackOfficeE2E {

    private static final List<String> PAGES =
            List.of("backoffice/", "backoffice/reports", "backoffice/integrity?run=true", "backoffice/letters");

    @Test
    void everyPageIsAccessible(Page page) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            aPerformance(connection).startingIn(Duration.ofHours(30)).onSale();
        }
        signIn(page, "ADMIN");
        for (var path : PAGES) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            assertThat(new AxeBuilder(page).analyze().getViolations()).as(path).isEmpty();
        }
    }

    /** Also on a telephone. */
    @Test
    void aDryRunSaysWhatWouldBeDone(Page page) throws SQLException {
        try (var connection = ParterreServer.connection()) {
            new PreferenceCrowd(connection, 5, PreferenceCrowd.Card.saved())
                    .wanting(List.of(aPerformance(connection).onSale().id().toString()))
                    .come(3);
        }
        signIn(page, "SUPPORT");
        page.navigate("backoffice/runs");

        page.locator("[id$='start:dry']").click();

        assertThat(page.locator(".announce .note")).isVisible();
        assertThat(page.locator(".part-head .st.ok"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        page.reload();
        assertThat(page.locator("#examples")).isVisible();
        for (var width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of("target", "screenshots", "runs-" + width + ".png")));
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing beyond the edge at " + width)
                    .isTrue();
            assertThat(new AxeBuilder(page).analyze().getViolations())
                    .as("at " + width)
                    .isEmpty();
        }
    }

    @Test
    void financeMakesADaysReportAndDownloadsIt(Page page) {
        signIn(page, "FINANCE");
        page.navigate("backoffice/reports");

        button(page, "Make the report").click();

        assertThat(page.locator(".announce")).containsText("The report stands.");
        var download = page.waitForDownload(
                () -> page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PDF, Български"))
                        .click());
        assertThat(download.suggestedFilename()).matches("daily-sales-\\d{4}-\\d{2}-\\d{2}-bg\\.pdf");
    }

    @Test
    void aMessageThatNobodyCouldTakeInIsSentAgainToWhoFailed(Page page) throws SQLException, IOException {
        var unknown = "{\"reference\":\"0000000000\"}";
        var attempts = Redelivery.after(Duration.ofMillis(100));
        try {
            publish("BookingConfirmed", unknown);
            signIn(page, "ADMIN");
            var letter = page.locator("tr", new Page.LocatorOptions().setHasText(unknown));
            awaitLetter(page, letter);
            assertThat(letter).containsText("IssueTicketsOnBookingConfirmed");

            letter.locator("input[id$='replay']").click();

            assertThat(page.locator(".announce .note")).isVisible();
            assertThat(letter).hasCount(0);
            awaitLetter(page, letter);
            letter.locator("summary").click();
            letter.locator("input[id$='discard']").click();
            assertThat(page.locator(".announce .note")).isVisible();
            assertThat(letter).hasCount(0);
        } finally {
            attempts.close();
        }
    }

    @Test
    void aMailThatWaitsIsSentWhenStaffSaySo(Page page) throws SQLException {
        assumeTrue(ParterreServer.isOwn(), "only a server of the tests' own may lose its mail server");
        signIn(page, "SUPPORT");
        var email = PeopleFixture.aNewAddress();
        String mail;
        ParterreServer.stopMail();
        try {
            PeopleFixture.register(email, PeopleFixture.PASSWORD);
            mail = Eventually.present(Duration.ofSeconds(60), "a mail put off for long", () -> postponedMail(email));
        } finally {
            ParterreServer.startMail();
        }
        page.navigate("backoffice/letters");
        var row = page.locator("tr", new Page.LocatorOptions().setHas(page.locator("input[value='" + mail + "']")));
        assertThat(row).hasCount(1);

        row.locator("input[id$='send']").click();

        assertThat(page.locator(".announce .note")).isVisible();
        ParterreServer.mailbox()
                .awaitMailTo(email, received -> received.subject().startsWith("Please confirm"));
        Eventually.holds(Duration.ofSeconds(30), "the mail ticked off", () -> {
            page.navigate("backoffice/letters");
            return row.count() == 0;
        });
    }

    /** The mail to that address once its first attempt has failed; the next one is put off for long. */
    private static Optional<String> postponedMail(String email) {
        var ofThem =
                " where account_id = (select id from account where email = ?) and state = 'WAITING' and attempts > 0";
        try (var connection = ParterreServer.connection();
                var update = connection.prepareStatement(
                        "update mail set next_attempt_at = utc_timestamp(6) + interval 1 day" + ofThem);
                var query = connection.prepareStatement("select id from mail" + ofThem)) {
            update.setString(1, email);
            update.executeUpdate();
            query.setString(1, email);
            try (var row = query.executeQuery()) {
                return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
            }
        } catch (java.sql.SQLTransactionRollbackException sendersWereQuicker) {
            return Optional.empty();
        } catch (SQLException lost) {
            throw new AssertionError(lost);
        }
    }

    private static void awaitLetter(Page page, Locator letter) {
        Eventually.holds(Duration.ofSeconds(90), "the message among the undelivered", () -> {
            page.navigate("backoffice/letters");
            return letter.count() == 1;
        });
    }

    /** A fact that nothing in the database bears out. */
    private static void publish(String fact, String payload) throws SQLException {
        try (var connection = ParterreServer.connection();
                var insert = connection.prepareStatement("insert into outbox (fact_id, fact, payload, correlation_id,"
                        + " created_at) values (uuid(), ?, ?, 'test', utc_timestamp(6))")) {
            insert.setString(1, fact);
            insert.setString(2, payload);
            insert.executeUpdate();
        }
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
