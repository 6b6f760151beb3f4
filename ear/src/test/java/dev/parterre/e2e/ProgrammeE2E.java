package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static dev.parterre.importing.SeasonText.evening;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import dev.parterre.importing.ImportedFiles;
import dev.parterre.importing.SeasonText;
import dev.parterre.planfile.PlanFileFixture;
import dev.parterre.shared.Json;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import dev.parterre.testing.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(Browsing.class)
class ProgrammeE2E {

    private final String key = "e2e" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void somebodyFindsAnEveningAndWhatItCosts(Page page) {
        load();
        page.navigate("");
        assertThat(page.locator("link[rel='canonical']")).hasAttribute("href", Pattern.compile("/\\?lang=en$"));
        assertThat(page.locator("link[rel='alternate'][hreflang]")).hasCount(2);
        assertThat(page.locator("meta[name='robots']")).hasCount(0);
        page.locator("#q").fill("Турандот " + key);
        page.locator("form.find button").click();

        assertThat(page.locator("#results")).hasText("1 event");
        assertThat(page.locator("meta[name='robots']")).hasAttribute("content", "noindex,follow");
        assertThat(page.locator("link[rel='canonical']")).hasCount(0);
        page.locator(".entry a").first().click();

        assertThat(page.locator("h1")).containsText("Турандот");
        assertThat(page.locator(".board > li")).hasCount(2);
        assertThat(page.locator("#prices")).containsText("€45.00");
        assertThat(page.locator("#prices")).containsText("Child €1.00");
        accessible(page);
    }

    @Test
    void anEventTellsMachinesWhatItTellsPeople(Page page) throws Exception {
        load();
        page.navigate("?q=" + key);
        page.locator(".entry a").first().click();
        var data = Json.read(page.locator("script[type='application/ld+json']").textContent(), JsonNode.class);
        assertThat(data).hasSize(2);
        assertThat(data.at("/0/@type").asText()).isEqualTo("Event");
        assertThat(data.at("/0/startDate").asText()).matches(".*T\\d\\d:\\d\\d[+]0[23]:00");
        assertThat(data.at("/0/offers/priceCurrency").asText()).isEqualTo("EUR");
        assertThat(page.locator("link[rel='alternate'][hreflang]")).hasCount(2);
        assertThat(page.locator("link[rel='canonical']"))
                .hasAttribute("href", Pattern.compile("/event\\?id=\\d+&lang=en$"));

        var calendar = page.request().get(page.locator("a[href*='/calendar/']").getAttribute("href"));
        assertThat(calendar.text()).contains("BEGIN:VCALENDAR", "DTSTART:");
        assertThat(page.request().get("robots.txt").text()).contains("Disallow: /backoffice", "/sitemap.xml");
        assertThat(page.request().get("sitemap.xml").text()).contains("<urlset", "/event?id=", "hreflang=\"bg\"");
    }

    @Test
    void aSearchIsAnAddressThatCanBeKept(Page page) {
        load();
        page.navigate("?q=" + key + "&when=" + ImportedFiles.day(3, DayOfWeek.SUNDAY));
        assertThat(page.locator("#results")).hasText("1 event");
        assertThat(page.locator("#q")).hasValue(key);
        page.navigate("?q=" + key + "&when=someday&category=QUIZ&maxPrice=x&page=-1&lang=bg");
        assertThat(page.locator("#results")).hasText("1 събитие");
        accessible(page);
    }

    @Test
    void suggestsByKeyboardWhatMayBeMeant(Page page) {
        load();
        page.navigate("");
        accessible(page);
        page.locator("#q").pressSequentially("turandot");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        assertThat(page.locator("#q")).hasAttribute("aria-expanded", "true");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("#q")).hasAttribute("aria-activedescendant", "suggestion-0");
        assertThat(page.locator("#suggestion-0")).hasAttribute("aria-selected", "true");
        accessible(page);
        page.keyboard().press("Escape");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isHidden();
        page.keyboard().press("ArrowDown");
        assertThat(page.getByRole(AriaRole.LISTBOX)).isVisible();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/event\\?id=\\d+"));
    }

    @Test
    void isNarrowedDownAndFoundAgainByBackAndReload(Page page) {
        load();
        page.navigate("?q=" + key);
        page.locator(".facet").nth(2).locator("summary").click();
        accessible(page);
        page.locator(".facet-sheet a", new Page.LocatorOptions().setHasText("Opera"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*category=OPERA.*"));
        assertThat(page.locator("#results")).hasText("1 event");
        page.locator(".facet-flag").nth(1).click();
        assertThat(page).hasURL(Pattern.compile(".*accessible=true.*"));
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*category=OPERA$"));
        page.reload();
        assertThat(page.locator("#results")).hasText("1 event");
        assertThat(page.locator(".facet summary.on")).containsText("Opera");
        accessible(page);
    }

    @Test
    void aSearchBecomesAStandingOrderAfterSigningIn(Page page) {
        load();
        page.navigate("?q=turandot+" + key + "&category=OPERA&maxPrice=30");
        assertThat(page.locator("#save")).isVisible();
        page.navigate("?q=turandot+" + key + "&category=OPERA&maxPrice=30&when=weekend");
        page.locator(".empty a.btn-go").click();
        var account = ParterreServer.account("CUSTOMER");
        page.locator("input[type=email]").fill(account.email());
        page.locator("input[type=password]").fill(account.password());
        page.locator("input[type=password]").press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*/preferences/edit.*"));
        assertThat(page.locator("[id='wish:words']")).hasValue("турандот");
        assertThat(page.locator("[id='wish:name']")).hasValue("turandot " + key + ", Opera");
        assertThat(page.locator("[id='wish:maxPrice']")).hasValue("30.00");
        assertThat(page.locator("input[value='OPERA']").first()).isChecked();
        for (var day : List.of("FRIDAY", "SATURDAY", "SUNDAY")) {
            assertThat(page.locator("input[value='" + day + "']")).isChecked();
        }
        assertThat(page.locator("input[value='MONDAY']")).not().isChecked();
        assertThat(page.locator(".preview .muted").first()).containsText(Pattern.compile("\\b2$"));
    }

    @Test
    void nothingFoundSaysWhatToDoNext(Page page) {
        page.navigate("?q=nothing" + key);
        assertThat(page.locator(".empty")).containsText("Nothing like that is on");
        assertThat(page.locator(".empty a.btn-go")).isVisible();
        accessible(page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event?id=999999999", "event?id=x", "event"})
    void anEventThatIsNotThereIsSaidToBeNotThere(String address, Page page) {
        assertThat(page.navigate(address).status()).isEqualTo(404);
        assertThat(page.locator("h1")).isVisible();
    }

    @Test
    void staffSendAFileAndReadWhatWasWrong(Page page) {
        var season = SeasonText.of(key)
                .event("x", "Хикс", evening("W03-6T19:00", "-1.00", "12.00"))
                .json();
        signInAs("ORGANISER", page);
        page.navigate("backoffice/imports");
        page.locator("select[id$=format]").selectOption(new SelectOption().setValue("parterre-season"));
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("season.json", "application/json", season.getBytes(StandardCharsets.UTF_8)));
        page.locator("input[type=submit]").last().click();

        assertThat(page.locator("#chosen")).hasText("season.json");
        assertThat(page.locator("[id='run:progress']")).containsText("The price is negative");
        assertThat(page.locator("[id='run:progress'] .st").first()).hasText("Completed");
        accessible(page);
    }

    @Test
    void staffReadAPlanFromAFileAndTakeItAway(Page page) {
        load();
        var plan = PlanFileFixture.smallPlan().put("colour", "red").toString();
        signInAs("ORGANISER", page);
        page.navigate("backoffice/halls");
        accessible(page);
        page.locator("tbody a").first().click();
        page.locator("select[id$=hall]").selectOption("");
        page.locator("input[id$=newHall]").fill(key);
        var file = new FilePayload("plan.json", "application/json", plan.getBytes(StandardCharsets.UTF_8));
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("input[type=submit]").last().click();
        assertThat(page.getByText("A new hall would be made")).isVisible();
        page.locator("input[type=checkbox]").check();
        page.locator("input[type=file]").setInputFiles(file);
        page.locator("input[type=submit]").last().click();

        assertThat(page.locator("#entered")).containsText("3 places");
        assertThat(page.locator("select[id$=hall]")).hasValue(key);
        assertThat(page.locator("#entered li")).containsText("/colour");
        accessible(page);
        var taken = page.waitForDownload(
                () -> page.getByText("Version 1: Small").first().click());
        assertThat(taken.suggestedFilename()).matches("plan-\\d+-1\\.json");
    }

    private void load() {
        ImportedFiles.season(SeasonText.of(key)
                .event(
                        "t",
                        "Турандот",
                        evening("W03-6T19:00", "45.00", "12.00"),
                        evening("W03-7T19:00", "45.00", "12.00"))
                .json());
        SearchIndex.inStep();
    }

    private static void signInAs(String role, Page page) {
        var account = ParterreServer.account(role);
        page.navigate("login");
        page.locator("input[type=email]").fill(account.email());
        page.locator("input[type=password]").fill(account.password());
        page.locator("input[type=password]").press("Enter");
        assertThat(page).not().hasURL(Pattern.compile(".*/login.*"));
    }

    private static void accessible(Page page) {
        var found = new AxeBuilder(page)
                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                .analyze()
                .getViolations();
        assertThat(found.stream()
                        .map(rule -> rule.getId() + " " + rule.getNodes().get(0).getHtml())
                        .toList())
                .isEmpty();
    }
}
