package dev.parterre.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import dev.parterre.account.PeopleFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Browsing;
import dev.parterre.testing.ParterreServer;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Browsing.class)
class RegisterAndSignInE2E {

    private static final String PASSWORD = PeopleFixture.PASSWORD;

    @Test
    void somebodyNewRegistersConfirmsAndReachesThePageTheyWanted(Page page) {
        var email = PeopleFixture.aNewAddress();
        page.navigate("register");
        page.getByLabel("Your name").fill("Мария Щерева");
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", exactly()).fill(PASSWORD);
        button(page, "Create account").click();
        assertThat(page.locator(".lede")).containsText(email);

        page.navigate(PeopleFixture.confirmationLink(email));
        button(page, "Confirm my address").click();
        assertThat(page.locator(".note.ok")).containsText("confirmed");

        page.navigate("profile");
        assertThat(page).hasURL(Pattern.compile(".*/login\\?to=%2Fprofile$"));
        var before = session(page);
        signIn(page, email, PASSWORD);

        assertThat(page.locator("h1")).hasText("Мария Щерева");
        assertThat(session(page)).isNotEqualTo(before);
    }

    @Test
    void whatWasTypedStaysAndEveryFieldSaysWhatItWants(Page page) {
        page.navigate("register");
        page.getByLabel("Your name").fill("https://example.com");
        page.getByLabel("E-mail address").fill("maria@nowhere");
        page.getByLabel("Password", exactly()).fill("password2026");
        button(page, "Create account").click();

        assertThat(page.locator(".err")).hasCount(3);
        assertThat(page.getByLabel("E-mail address")).hasValue("maria@nowhere");
        assertThat(page.getByLabel("E-mail address")).hasAttribute("aria-invalid", "true");
        assertThat(page.getByLabel("Password", exactly())).hasValue("");
    }

    @Test
    void aWrongPasswordIsToldWithoutLosingTheAddress(Page page) {
        page.navigate("login");
        signIn(page, "nobody@example.com", "not the password");

        assertThat(page.locator(".note.danger")).containsText("do not fit together");
        assertThat(page.getByLabel("E-mail address")).hasValue("nobody@example.com");
    }

    @Test
    void whoForgotThePasswordChoosesANewOneAndIsSignedIn(Page page) {
        var email = PeopleFixture.aCustomer();
        page.navigate("login");
        page.locator("a[href$='/forgotten']").click();
        page.getByLabel("E-mail address").fill("maria@nowhere");
        button(page, "Send me the link").click();
        assertThat(page.locator(".err")).hasCount(1);
        assertThat(page.getByLabel("E-mail address")).hasValue("maria@nowhere");
        page.getByLabel("E-mail address").fill(PeopleFixture.aNewAddress());
        button(page, "Send me the link").click();
        assertThat(page.locator(".announce .note.ok")).containsText("If there is an account");
        page.getByLabel("E-mail address").fill(email);
        button(page, "Send again").click();
        assertThat(page.locator(".announce .note.ok")).containsText("If there is an account");
        assertThat(page.locator(".lede")).containsText(email);

        var link = "password?token=" + PeopleFixture.resetToken(email);
        page.navigate(link);
        page.getByLabel("New password", exactly()).fill("short");
        button(page, "Set it and sign in").click();
        assertThat(page.locator(".err")).containsText("10");
        page.getByLabel("New password", exactly()).fill(email);
        button(page, "Set it and sign in").click();
        assertThat(page.locator(".announce .note.danger")).isVisible();
        page.getByLabel("New password", exactly()).fill("violet-harbour-93");
        button(page, "Set it and sign in").click();

        assertThat(page.locator("h1")).hasText("Иван Петров");
        assertThat(page.locator(".announce .note.ok")).containsText("nowhere else");
        page.navigate(link);
        page.getByLabel("New password", exactly()).fill("another-harbour-94");
        button(page, "Set it and sign in").click();
        assertThat(page.locator(".announce .note.danger")).containsText("used already");
    }

    @Test
    void aCustomerChangesLanguageMakesAKeyAndSignsOut(Page page) {
        var email = PeopleFixture.aCustomer();
        page.navigate("login?to=/profile");
        signIn(page, email, PASSWORD);

        page.getByLabel("Name of the key").fill("ticket robot");
        button(page, "New key").click();
        var key = page.locator("#issued").textContent();
        assertThat(Api.withToken(key).get("me").text("email")).isEqualTo(email);

        page.getByLabel("Language").selectOption("bg");
        button(page, "Save").click();
        assertThat(page.locator("html")).hasAttribute("lang", "bg");
        assertThat(Api.withToken(key).get("me").text("language")).isEqualTo("bg");

        page.locator("#leave button, #leave input[type=submit]").click();
        page.navigate("profile");
        assertThat(page).hasURL(Pattern.compile(".*/login.*"));
    }

    @Test
    void aPageOfStaffIsShutForCustomers(Page page) {
        var customer = ParterreServer.account("CUSTOMER");
        page.navigate("login?to=/backoffice/index");
        page.getByLabel(Pattern.compile("E-mail address")).fill(customer.email());
        page.getByLabel("Password", exactly()).fill(customer.password());
        var answer = page.waitForResponse(seen -> seen.url().contains("/backoffice"), () -> button(page, "Sign in")
                .click());

        assertThat(answer.status()).isEqualTo(403);
    }

    @Test
    void thePagesAreOpenToPeopleWhoListen(Page page) {
        for (var path : List.of(
                "login",
                "register",
                "confirm",
                "confirm?token=abc",
                "forgotten",
                "password?token=abc",
                "claim?token=abc")) {
            for (var language : List.of("en", "bg")) {
                for (var width : List.of(360, 1440)) {
                    page.setViewportSize(width, 900);
                    page.navigate(path + (path.contains("?") ? "&" : "?") + "lang=" + language);
                    assertThat(page.locator("html")).hasAttribute("lang", language);
                    assertThat(new AxeBuilder(page).analyze().getViolations())
                            .as(path + " " + language + " " + width)
                            .isEmpty();
                }
            }
        }
    }

    private static void signIn(Page page, String email, String password) {
        page.getByLabel("E-mail address").fill(email);
        page.getByLabel("Password", exactly()).fill(password);
        button(page, "Sign in").click();
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("parterre"))
                .map((Cookie cookie) -> cookie.value)
                .findFirst()
                .orElseThrow();
    }
}
