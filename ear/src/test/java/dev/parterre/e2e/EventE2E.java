package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.parterre.account.PeopleFixture;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.shared.Json;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of an event that cannot simply be bought: it says so, to people and to search engines, and how to hear of it. */
@ExtendWith(Browsing.class)
class EventE2E {

    private static final Map<String, String> WHY = Map.of("en", "The hall is flooded.", "bg", "Залата е наводнена.");
    private static final Duration SOON = Duration.ofSeconds(30);

    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void everyStateIsSaidAndWhoIsSignedInIsToldWithOneClick(Page page) throws SQLException {
        var customer = Api.signedIn(signIn(page), PeopleFixture.PASSWORD);
        page.setViewportSize(360, 780);

        var soldOut = aPerformance(connection).in(stallsOf(1, 2)).onSale();
        Api.anonymous().post("performances/" + soldOut.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", 2)));
        Eventually.holds(SOON, "sold out", () -> {
            open(page, soldOut);
            return page.locator("h1 ~ .note").filter(has("Sold out")).isVisible();
        });
        says(page, "EventScheduled", "SoldOut");
        page.locator(".tell select").selectOption("2");
        page.locator(".tell button").click();
        assertThat(page.locator(".announce")).containsText("Noted");
        assertThat(page.locator(".told")).containsText("You will be told");
        accessible(page);

        var notYet = aPerformance(connection).notYetOnSale();
        open(page, notYet);
        assertThat(page.locator("h1 ~ .note")).containsText("The sale opens");
        says(page, "EventScheduled", "PreOrder");
        accessible(page);
        page.getByText("Book it for me").click();
        assertThat(page.locator("[id$='wish:words']")).hasValue("Нощен джаз");

        var cancelled = disrupted("CANCELLED", null);
        open(page, cancelled);
        assertThat(page.locator("h1 ~ .note")).containsText("Cancelled");
        says(page, "EventCancelled", "OutOfStock");
        page.locator(".tell button").click();
        assertThat(page.locator(".told")).isVisible();
        accessible(page);

        var wishes = customer.get("preferences").body().path("items");
        assertThat(wishes).hasSize(2);
        assertThat(wishes.findValuesAsText("quantity")).containsOnly("2");
        assertThat(wishes.findValuesAsText("mode")).containsOnly("ASK");
    }

    @Test
    void whoIsNotSignedInIsToldAsSoonAsTheyAre(Page page) throws SQLException {
        var email = PeopleFixture.aCustomer();
        var notYet = aPerformance(connection).notYetOnSale();
        open(page, notYet);
        page.locator(".tell select").selectOption("3");
        page.locator(".tell button").click();
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
        assertThat(page.locator(".note")).containsText("then you are on the list");
        type(page, email);
        assertThat(page).hasURL(Pattern.compile(".*/event\\?.*"));
        assertThat(page.locator(".told")).isVisible();
        assertThat(Api.signedIn(email, PeopleFixture.PASSWORD)
                        .get("preferences")
                        .body()
                        .at("/items/0/quantity")
                        .asInt())
                .isEqualTo(3);

        var moved = disrupted("RESCHEDULED", LocalDateTime.now().plusDays(50).truncatedTo(ChronoUnit.MINUTES));
        open(page, moved);
        assertThat(page.locator("h1 ~ .note")).containsText("New date");
        assertThat(page.locator(".board s")).isVisible();
        says(page, "EventRescheduled", "InStock");
        accessible(page);
        open(page, disrupted("RESCHEDULED", null));
        assertThat(page.locator("h1 ~ .note")).containsText("Postponed");
        says(page, "EventPostponed", "OutOfStock");

        var over = aPerformance(connection).onSale();
        update(
                "update performance set state = 'CLOSED', starts_at = starts_at - interval 40 day, local_start = local_start - interval 40 day,"
                        + " sale_from = sale_from - interval 40 day, sale_until = sale_until - interval 40 day where id = "
                        + over.id());
        open(page, over);
        assertThat(page.locator("h1 ~ .note")).containsText("It was on last");
        assertThat(page.locator(".empty .tell button")).isVisible();
        says(page, "EventScheduled", "OutOfStock");
        accessible(page);
    }

    @Test
    void messengersGetAPicture(Page page) throws SQLException, IOException {
        open(page, aPerformance(connection).onSale());
        var address = page.locator("meta[property='og:image']").getAttribute("content");
        assertThat(page.locator("meta[name='twitter:image']")).hasAttribute("content", address);
        var answer = page.request().get(address);
        assertThat(answer.headers()).containsEntry("content-type", "image/png").containsKey("etag");
        var picture = ImageIO.read(new ByteArrayInputStream(answer.body()));
        assertThat(picture.getWidth()).isEqualTo(1200);
        assertThat(picture.getHeight()).isEqualTo(630);
    }

    private Opened disrupted(String kind, LocalDateTime newStart) throws SQLException {
        var performance = aPerformance(connection).onSale();
        var order = new HashMap<String, Object>(Map.of("kind", kind, "reason", WHY));
        if (newStart != null) {
            order.put("newStart", newStart.toString());
        }
        var answer = Api.as("ORGANISER").post("performances/" + performance.id() + "/disruptions", order);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return performance;
    }

    private void open(Page page, Opened performance) {
        announcePrice(performance);
        page.navigate("event?id=" + event(performance));
    }

    private void announcePrice(Opened performance) {
        update("update performance set price_from_minor = 4500, currency = 'EUR' where id = " + performance.id());
    }

    private void update(String sql) {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private long event(Opened performance) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select event_id from performance where id = " + performance.id())) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }

    private static void says(Page page, String status, String availability) {
        var data = Json.read(page.locator("script[type='application/ld+json']").textContent(), JsonNode.class);
        assertThat(data.at("/0/eventStatus").asText()).isEqualTo("https://schema.org/" + status);
        assertThat(data.at("/0/offers/availability").asText()).isEqualTo("https://schema.org/" + availability);
    }

    private static Locator.FilterOptions has(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static String signIn(Page page) {
        var email = PeopleFixture.aCustomer();
        page.navigate("login");
        type(page, email);
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
        return email;
    }

    private static void type(Page page, String email) {
        page.locator("[id='login:email']").fill(email);
        page.locator("[id='login:password']").fill(PeopleFixture.PASSWORD);
        page.locator("[id='login:signIn']").click();
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found)
                .as(page.url())
                .extracting(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                .isEmpty();
    }
}
