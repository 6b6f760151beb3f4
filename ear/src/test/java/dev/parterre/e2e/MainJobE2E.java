package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main job as a customer does it: register, say what one likes, and find tickets that Parterre booked by itself. */
@ExtendWith(Browsing.class)
class MainJobE2E {

    private static final String PASSWORD = "violet-harbour-93";
    private static final Pattern CONFIRMATION = Pattern.compile("/confirm\\?token=[\\w-]+");
    private static final LocatorAssertions.IsVisibleOptions PATIENT =
            new LocatorAssertions.IsVisibleOptions().setTimeout(60_000);

    private final String word =
            "w" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    private final String email = word + "@example.com";

    @Test
    void aCustomerSaysOnceWhatTheyLikeAndGetsTickets(Page page) throws Exception {
        anEventNamed(word);
        register(page);
        signIn(page, email, PASSWORD);
        saveACard(page);
        stateAPreference(page);

        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> received.subject().startsWith("Your tickets"));
        assertThat(mail.text()).contains("Why Parterre chose this for you", "Undo this booking");
        // and the receipts behind them, where the house has entered who issues them
        assertThat(mail.attachments())
                .extracting(attachment -> attachment.type())
                .startsWith("application/pdf", "text/calendar");

        page.navigate("tickets");
        page.locator("a.booking-entry").first().click();
        assertThat(page.locator(".ticket")).hasCount(2);
        assertThat(page.locator(".ticket svg[role=img]").first()).isVisible();
        assertAccessible(page);

        page.navigate("preferences");
        assertThat(page.locator(".decision").first()).isVisible();
        assertAccessible(page);
        undo(page);
        Invariants.assertHold();
    }

    /** The way back: the money returns and the tickets end. */
    private void undo(Page page) {
        page.locator(".decision details summary").first().click();
        page.locator("[id$='answer:undo']").first().click();
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> received.subject().startsWith("Cancelled"));
        assertThat(mail.text()).contains("64.00");
        page.navigate("tickets");
        page.locator("a.booking-entry").first().click();
        assertThat(page.locator(".ticket")).hasCount(0);
    }

    private void register(Page page) {
        page.navigate("register");
        assertAccessible(page);
        page.locator("[id$='register:name']").fill("Elena Dimitrova");
        page.locator("[id$='register:email']").fill(email);
        page.locator("[id$='register:password']").fill(PASSWORD);
        page.locator("[id$='register:go']").click();
        var mail = ParterreServer.mailbox()
                .awaitMailTo(
                        email, received -> CONFIRMATION.matcher(received.text()).find());
        var link = CONFIRMATION.matcher(mail.text());
        assertThat(link.find()).isTrue();
        page.navigate(link.group().substring(1));
        page.locator("[id$='confirm:go']").click();
    }

    private static void signIn(Page page, String email, String password) {
        page.navigate("preferences");
        page.locator("[id$='login:email']").fill(email);
        page.locator("[id$='login:password']").fill(password);
        page.locator("[id$='login:signIn']").click();
        assertThat(page).hasURL(Pattern.compile("/preferences"));
    }

    /** On the gateway's own page: the card's number never comes to the portal. */
    private static void saveACard(Page page) {
        page.navigate("preferences/edit");
        page.locator("[id$='wish:addCard']").click();
        page.waitForURL(url -> url.startsWith(ParterreServer.sandbox().toString()));
        page.getByLabel("E-mail").fill("elena@example.com");
        page.getByLabel("Card number").fill("4242424242424242");
        page.getByLabel("Valid until").fill("12/34");
        page.getByLabel("Security code").fill("123");
        page.getByLabel("Name on the card").fill("Elena Dimitrova");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(Pattern.compile("save", Pattern.CASE_INSENSITIVE)))
                .click();
        page.waitForURL(url -> url.startsWith(ParterreServer.portal().toString()));
        assertThat(page.locator("[id$='wish:paymentMethod']")).containsText("4242");
    }

    private void stateAPreference(Page page) {
        page.locator("[id$='wish:name']").fill("My evenings");
        page.locator("[id$='wish:words']").fill(word);
        page.locator("[id$='wish:quantity']").selectOption("2");
        page.locator("[id$='wish:maxPrice']").fill("50");
        page.getByText("Book and pay for me").click();
        page.locator("[id$='wish:paymentMethod']")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.locator("[id$='wish:preview']").click();
        assertThat(page.locator(".preview")).isVisible(PATIENT);
        assertThat(page.locator(".preview")).containsText(word);
        assertAccessible(page);
        page.locator("[id$='wish:save']").click();
        assertThat(page).hasURL(Pattern.compile("/preferences/?(index)?($|\\?)"));
    }

    private static void anEventNamed(String word) {
        var season =
                """
                {"format":"parterre-season","version":1,
                 "organisers":[{"id":"o-%1$s","name":{"bg":"Организатор","en":"Organiser"},"email":"o@example.com"}],
                 "venues":[{"id":"v-%1$s","name":{"bg":"Дом на музиката","en":"House of Music"},"city":{"bg":"София","en":"Sofia"},"country":"BG",
                   "address":{"bg":"ул. Шипка 6","en":"6 Shipka St"},"postcode":"1504","lat":42.69,"lon":23.33,"timeZone":"Europe/Sofia",
                   "halls":[{"id":"main","name":{"bg":"Зала","en":"Hall"},"capacity":24,"plan":{"name":"Hall","width":400,"height":300,
                     "focus":{"x":200,"y":20},"categories":[{"key":"1","name":{"bg":"Първа","en":"First"}}],
                     "zones":[{"key":"stalls","name":{"bg":"Партер","en":"Stalls"},"kind":"STALLS","rows":[
                       {"label":"1","category":"1","labels":"1-12","line":{"x1":40,"y1":100,"x2":360,"y2":100}},
                       {"label":"2","category":"1","labels":"1-12","line":{"x1":40,"y1":140,"x2":360,"y2":140}}]}],"areas":[]}}]}],
                 "events":[{"id":"e-%1$s","organiser":"o-%1$s","category":"CHAMBER","title":{"bg":"Вечер %1$s","en":"Evening %1$s"},
                   "description":{"bg":"Квартети.","en":"Quartets."},"performers":[],"ageFrom":0,"durationMinutes":90,"languageNote":null,"vatRate":"20.00",
                   "performances":[{"id":"e-%1$s-1","hall":"v-%1$s/main","start":"W03-6T19:00","saleFrom":"W-08-1T10:00","saleUntil":"PT1H","prices":{"1":"32.00"},"limit":8}]}]}
                """
                        .formatted(word);
        var admin = Api.as("ADMIN");
        var started = admin.send("POST", "imports?format=parterre-season", BodyPublishers.ofString(season));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(202);
        Eventually.holds(Duration.ofSeconds(60), "the import's end", () -> admin.get("imports/" + started.text("id"))
                .text("state")
                .equals("COMPLETED"));
        assertThat(admin.get("imports/" + started.text("id")).body().toString()).contains("\"refused\":0");
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
