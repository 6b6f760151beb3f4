package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Position;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.seating.PlanPoint;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.CardGateway;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the event to the ticket: seats chosen on the plan or in the list, held, paid for and shown. */
@ExtendWith(Browsing.class)
class SeatsE2E {

    private static final Pattern SANDBOX =
            Pattern.compile("^" + Pattern.quote(ParterreServer.sandbox().toString()) + ".*");
    private static final LocatorAssertions.HasCountOptions PATIENT =
            new LocatorAssertions.HasCountOptions().setTimeout(60_000);

    /** What another tab that has the same hold asks for. */
    private static final String EXTENDING =
            """
            (performance) => {
              const { id, secret } = JSON.parse(sessionStorage.getItem("hold:" + performance));
              const address = document.getElementById("seats").dataset.api + "/holds/" + id + "/extension";
              return fetch(address, { method: "POST", headers: { "Hold-Secret": secret } }).then((answer) => answer.status);
            }
            """;

    /** In pixels. */
    private static final int LARGEST_SEAT = 64;

    private final String email = "guest-" + UUID.randomUUID() + "@example.com";
    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void aGuestOnAPhoneFindsSeatsIsDeclinedPaysAndHasTheTickets(Page page) throws Exception {
        var performance = aPerformance(connection).at("32.00").onSale();
        page.setViewportSize(360, 780);
        openSeats(page, performance);
        assertAccessible(page);
        page.locator(".finder summary").click();
        page.locator(".choice [data-found='take']").first().click();
        assertThat(page.locator("[data-part='list'] > li")).hasCount(2);
        toPayment(page);
        assertAccessible(page);
        assertNoSidewaysScroll(page);

        page.locator("[id='checkout:order']").click();
        assertThat(page.locator(".err:visible")).hasCount(3);
        fill(page);
        page.locator("[id='checkout:order']").click();
        page.waitForURL(SANDBOX);
        card(page, "4000000000000002");
        assertThat(page.getByText("Your bank declined the card")).isVisible();
        card(page, "4242424242424242");

        page.waitForURL(Pattern.compile(".*/order\\?booking=.*"));
        assertTickets(page, 2);
        assertAccessible(page);
        var reference = reference(page);
        assertThat(CardGateway.moneyIn(reference)).isEqualTo(6400);
        assertThat(CardGateway.captures(reference)).isEqualTo(1);
        assertThat(text(
                        "select a.version from sale_terms_acceptance a join booking b on b.hold_id = a.hold_id where b.reference = '"
                                + reference + "'"))
                .isNotEmpty();
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> received.subject().startsWith("Your tickets"));
        assertThat(mail.text()).contains(reference);
    }

    @Test
    void goodSeatsAreFoundWhileTheSliderMovesAndEachHasItsReasons(Page page) throws Exception {
        var performance = aPerformance(connection).at("32.00").onSale();
        var problems = new ArrayList<String>();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                problems.add(message.text());
            }
        });
        page.onPageError(problems::add);
        openSeats(page, performance);
        var best = page.locator(".choice").first();
        assertThat(best).containsText("For you");
        assertThat(best.locator(".why")).containsText("side by side");
        assertThat(best.locator(".why")).containsText("nearer to the stage than");
        page.locator("#taste").focus();
        var asked = page.waitForRequest(request -> request.url().contains("view=0"), () -> page.keyboard()
                .press("Home"));
        assertThat(asked.response().status()).isEqualTo(200);
        page.locator("#best [name='quantity']").fill("3");
        assertThat(best).containsText("€96");
        assertAccessible(page);
        best.locator("[data-found='take']").click();
        assertThat(page.locator("[data-part='list'] > li")).hasCount(3);
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(problems).isEmpty();
    }

    @Test
    void byKeyboardAloneInBulgarianWithAQuestionOfTheBank(Page page) throws Exception {
        var performance = aPerformance(connection).in(stallsOf(3, 8)).onSale();
        page.setViewportSize(1440, 900);
        page.navigate("?lang=bg");
        openSeats(page, performance);
        page.locator("#hall").focus();
        page.keyboard().type("2");
        page.keyboard().press("Home");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part='list'] > li")).hasCount(1);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page.locator("[data-part='list'] > li")).hasCount(2);
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.url()).contains("seats=");
        page.locator("[data-part='go']").focus();
        page.keyboard().press("Enter");
        page.waitForURL(Pattern.compile(".*/checkout\\?hold=.*"));
        assertThat(page.locator("h1")).containsText("Още една");
        fill(page);
        page.locator("[id='checkout:order']").focus();
        page.keyboard().press("Enter");
        page.waitForURL(SANDBOX);
        page.locator("input[name='email']").fill(email);
        card(page, "4000002760003184");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("confirm|потвърд", Pattern.CASE_INSENSITIVE)))
                .first()
                .click();
        page.waitForURL(Pattern.compile(".*/order\\?booking=.*"));
        assertTickets(page, 2);
    }

    @Test
    void whatOneTakesTheOtherSeesAtOnceAndCannotTake(Page page) throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 6)).onSale();
        openSeats(page, performance);
        try (var others = context(page)) {
            var other = others.newPage();
            openSeats(other, performance);
            list(page);
            list(other);
            var seat = page.locator(".list-seat").first();
            seat.click();
            assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
            assertThat(other.locator(".list-seat").first()).isDisabled();
            assertAccessible(other);

            seat.click();
            assertThat(page.locator("#seats")).hasAttribute("data-state", "empty");
            assertThat(other.locator(".list-seat").first()).isEnabled();
        }
    }

    /** The other one has not heard yet that the seat is gone. */
    @Test
    void ofTwoBrowsersThatWantOneSeatOneIsTold(Page page) throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 6)).onSale();
        openSeats(page, performance);
        list(page);
        try (var others = context(page)) {
            var other = others.newPage();
            other.route("**/availability/stream", Route::abort);
            openSeats(other, performance);
            list(other);
            page.locator(".list-seat").nth(2).click();
            page.locator(".list-seat").nth(3).click();
            assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
            other.locator(".list-seat").nth(2).click();
            assertThat(other.locator("[data-part='note']")).containsText("Somebody was quicker");
            assertThat(other.locator("[data-part='list'] > li")).hasCount(0);
            assertThat(other.locator("[data-part='go']")).isDisabled();
            assertAccessible(other);
            other.locator(".list-seat").nth(0).click();
            assertThat(other.locator("#seats")).hasAttribute("data-state", "held");
        }
    }

    /** The middle one of three: by mouse in English, and by touch in Bulgarian on a telephone. */
    @Test
    void aSeatThatWouldBeLeftAloneIsNamedAndAnotherOffered(Page page) throws Exception {
        var performance = aPerformance(connection).in(stallsOf(3, 3)).onSale();
        page.setViewportSize(1440, 900);
        openSeats(page, performance);
        var middle = middleSeat(page);
        page.mouse().click(middle.x, middle.y);
        assertThat(page.locator("[data-part='note']")).containsText("a single seat");
        assertAccessible(page);
        page.locator("#orphanmove").click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.locator("[data-part='list'] > li")).containsText("Seat1");
        assertThat(page.locator("[data-part='mend']")).isHidden();

        try (var telephone = aTelephone(page)) {
            var other = telephone.newPage();
            other.navigate("?lang=bg");
            openSeats(other, aPerformance(connection).in(stallsOf(3, 3)).onSale());
            var there = middleSeat(other);
            other.touchscreen().tap(there.x, there.y);
            assertThat(other.locator("[data-part='note']")).containsText("само място");
            assertAccessible(other);
            assertNoSidewaysScroll(other);
            other.locator("#orphantoo").tap();
            assertThat(other.locator("#seats")).hasAttribute("data-state", "held");
            assertThat(other.locator("[data-part='list'] > li")).hasCount(3);
        }
    }

    /** Two areas of one price category. */
    @Test
    void placesAreHeldInTheAreaThatWasChosen(Page page) throws Exception {
        var performance = aPerformance(connection)
                .in(stallsOf(1, 4).area("floor", 10).area("gallery", 10))
                .onSale();
        openSeats(page, performance);
        page.locator(".list-area button").nth(1).click();
        page.locator("#stand-more").click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.locator("[data-part='list'] > li")).containsText("gallery");
        assertThat(text(
                        "select group_concat(distinct pp.zone_key) from place p join plan_place pp on pp.ordinal = p.ordinal"
                                + " join performance f on f.id = p.performance_id and f.seating_plan_id = pp.plan_id"
                                + " where p.state = 'HELD' and p.performance_id = "
                                + performance.id().value()))
                .isEqualTo("gallery");
        page.reload();
        assertThat(page.locator("[data-part='list'] > li")).containsText("gallery");
    }

    /** One area behind the seats, another behind that. */
    @Test
    void anAreaIsReachedAndTakenOnThePlanByKeyboardAlone(Page page) throws Exception {
        var hall = stallsOf(1, 4).area("floor", 10, corners(1, 4)).area("gallery", 10, corners(4, 6));
        var performance = aPerformance(connection).in(hall).onSale();
        openSeats(page, performance);
        page.locator("#hall").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#spoken")).hasText(Pattern.compile("floor, €[0-9.]+, 10 free"));
        assertThat(page.locator("#tip b")).hasText("floor");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#spoken")).containsText("gallery, ");
        page.keyboard().press("Enter");
        page.keyboard().press("Space");
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.locator("[data-part='list'] > li")).containsText("gallery");
        assertThat(page.locator("[data-part='list'] .stepper b")).hasText("2");
        page.keyboard().press("ArrowUp");
        page.keyboard().press("ArrowUp");
        assertThat(page.locator("#spoken")).containsText("row 1, seat ");
        assertThat(page.locator("[data-key='C'] [data-free]")).containsText("18");
        page.keyboard().type("gal");
        assertThat(page.locator("#spoken")).hasText(Pattern.compile("gallery, .*, 8 free, Your 2 seats"));
    }

    /** In a second tab the time was prolonged already. */
    @Test
    void aRefusedExtensionLeavesTheWayToTheCheckoutOpen(Page page) throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 6)).onSale();
        openSeats(page, performance);
        list(page);
        page.locator(".list-seat").nth(0).click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.evaluate(EXTENDING, performance.id().toString())).isEqualTo(200);
        page.locator("[data-part='more']").click();
        assertThat(page.locator("[data-part='note']")).isVisible();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        assertThat(page.locator("[data-part='more']")).isHidden();
        assertThat(page.locator(".hold [data-clock]").first()).hasText(Pattern.compile("14:.."));
        toPayment(page);
    }

    @Test
    void anEndedHoldIsSaidOnTheMapAndTakenAgain(Page page) throws Exception {
        page.clock().install();
        var performance = aPerformance(connection).in(stallsOf(1, 6)).onSale();
        openSeats(page, performance);
        list(page);
        page.locator(".list-seat").nth(0).click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        endHolds(performance);
        page.clock().fastForward(Duration.ofMinutes(11).toMillis());
        assertThat(page.locator("[data-part='expired']")).isVisible();
        assertThat(page.locator("[data-part='go']")).isDisabled();
        assertAccessible(page);
        // the house learns within moments of what was changed behind its back
        Eventually.holds(Duration.ofSeconds(30), "the same seat once more", () -> {
            if (page.locator("[data-part='again']").isVisible()) {
                page.locator("[data-part='again']").click();
            } else if (page.locator("#seats[data-state='refused']").count() == 1
                    && page.locator(".list-seat").first().isEnabled()) {
                page.locator(".list-seat").first().click();
            }
            return "held".equals(page.locator("#seats").getAttribute("data-state"));
        });
    }

    @Test
    void anEndedSessionAndAnEndedHoldLoseNothingThatWasTyped(Page page) throws Exception {
        var performance = aPerformance(connection).at("0.00").onSale();
        openSeats(page, performance);
        list(page);
        page.locator(".list-seat").nth(2).click();
        assertThat(page.locator("#seats")).hasAttribute("data-state", "held");
        toPayment(page);
        fill(page);
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("parterre"));
        endHolds(performance);
        page.locator("[id='checkout:order']").click();
        assertThat(page.locator("#over")).isVisible();
        assertThat(page.locator("[id='checkout:email']")).hasValue(email);
        // the house learns within moments of what was changed behind its back
        Eventually.holds(Duration.ofSeconds(30), "the same seats once more", () -> {
            page.locator("[id='checkout:again']").click();
            return page.locator("#over").isHidden();
        });
        assertThat(page.locator("[id='checkout:email']")).hasValue(email);
        page.locator("[id='checkout:order']").click();
        page.waitForURL(Pattern.compile(".*/order\\?booking=.*"));
        assertTickets(page, 1);
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> received.subject().startsWith("Your tickets"));
        assertThat(mail.text()).contains("Nothing to pay").doesNotContain("VAT");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*/checkout\\?hold=.*"));
        assertThat(page.locator("[id='checkout:order']")).hasCount(0);
    }

    @Test
    void darkAndInBulgarianOnEveryWidthItIsReadByAll(Page page) throws Exception {
        var performance = aPerformance(connection).onSale();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate("?lang=bg");
        for (var width : List.of(360, 768, 1440)) {
            page.setViewportSize(width, 900);
            openSeats(page, performance);
            assertAccessible(page);
            list(page);
            assertAccessible(page);
            assertNoSidewaysScroll(page);
        }
        page.navigate("terms");
        assertAccessible(page);
        page.navigate("order");
        assertAccessible(page);
    }

    /** Of an area as wide as the seats, from there to there. */
    private static PlanPoint[] corners(double front, double back) {
        return new PlanPoint[] {
            new PlanPoint(-1, front), new PlanPoint(4, front), new PlanPoint(4, back), new PlanPoint(-1, back)
        };
    }

    private void endHolds(Opened performance) throws SQLException {
        update(
                "update hold h join hold_place p on p.hold_id = h.id set h.expires_at = utc_timestamp(6) - interval 1 second"
                        + " where h.performance_id = " + performance.id().value());
        update(
                "update place set held_until = utc_timestamp(6) - interval 1 second where state = 'HELD' and performance_id = "
                        + performance.id().value());
    }

    /** Of three rows of three, which are shown as large as seats ever are, with the stage's point one seat before them. */
    private static Position middleSeat(Page page) {
        var canvas = page.locator("#hall").boundingBox();
        return new Position(canvas.x + canvas.width / 2, canvas.y + canvas.height / 2 + LARGEST_SEAT / 2);
    }

    private static BrowserContext aTelephone(Page page) {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString())
                        .setViewportSize(360, 780)
                        .setHasTouch(true));
    }

    private static void openSeats(Page page, Opened performance) {
        page.navigate("seats?performance=" + performance.id().value());
        assertThat(page.locator("#seats")).hasAttribute("data-ready", "true");
    }

    private static void list(Page page) {
        page.locator("[data-show='list']").click();
        assertThat(page.locator(".list-seat").first()).isVisible();
    }

    private static void toPayment(Page page) {
        page.locator("[data-part='go']").click();
        page.waitForURL(Pattern.compile(".*/checkout\\?hold=.*"));
    }

    private void fill(Page page) {
        page.locator("[id='checkout:name']").fill("Elena Dimitrova");
        page.locator("[id='checkout:email']").fill(email);
        page.locator("[id='checkout:accepted']").check();
    }

    private void card(Page page, String number) {
        page.locator("input[name='email']").fill(email);
        page.locator("input[name='number']").fill(number);
        page.locator("input[name='expiry']").fill("12/34");
        page.locator("input[name='cvc']").fill("123");
        page.locator("input[name='name']").fill("Elena Dimitrova");
        page.locator("button[type='submit']").first().click();
    }

    /** They are issued through the queue; the page looks for them by itself. */
    private static void assertTickets(Page page, int number) {
        assertThat(page.locator(".ticket svg[role=img]")).hasCount(number, PATIENT);
    }

    private static String reference(Page page) {
        return page.url().replaceAll(".*booking=([A-Z0-9]+).*", "$1");
    }

    private static BrowserContext context(Page page) {
        return page.context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(ParterreServer.portal().toString())
                        .setLocale("en-GB"));
    }

    private static void assertNoSidewaysScroll(Page page) {
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as(page.url() + " at " + page.viewportSize().width)
                .isTrue();
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

    private void update(String statement) throws SQLException {
        try (var update = connection.createStatement()) {
            update.executeUpdate(statement);
        }
    }

    private String text(String query) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        }
    }
}
