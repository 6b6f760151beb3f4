package dev.parterre.account;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.account.PeopleFixture.aNewAddress;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.ParterreServer;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInApiIT {

    private final Api anonymous = Api.anonymous();

    @Test
    void unknownWrongAndLockedAreToldApartByNobody() {
        var customer = aCustomer();

        var unknown = signIn(aNewAddress(), PASSWORD);
        var wrong = signIn(customer, "not the password");
        for (var i = 0; i < 9; i++) {
            signIn(customer, "not the password");
        }
        var locked = signIn(customer, PASSWORD);

        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.code()).isEqualTo("sign-in-refused");
        assertThat(wrong.body()).isEqualTo(unknown.body());
        assertThat(locked.body()).isEqualTo(unknown.body());
    }

    @Test
    void theRightPasswordBeginsTheCountAnew() {
        var customer = aCustomer();

        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < 9; i++) {
                signIn(customer, "not the password");
            }
            assertThat(signIn(customer, PASSWORD).status()).isEqualTo(201);
        }
    }

    @Test
    void aTokenIsShownOnceAndWorksUntilItIsRevoked() {
        var customer = Api.signedIn(aCustomer(), PASSWORD);

        var tokens = customer.get("tokens");
        var id = tokens.body().path("items").path(0).path("id").asText();

        assertThat(tokens.body().toString()).doesNotContain("ptk_");
        assertThat(customer.delete("tokens/" + id).status()).isEqualTo(204);
        assertThat(customer.get("me").code()).isEqualTo("access-token-invalid");
    }

    @Test
    void whoForgotThePasswordHasTheAccountAloneBehindTheMailsLink() {
        var email = aCustomer("bg");
        var before = Api.signedIn(email, PASSWORD);

        var known = forgot(email);
        var unknown = forgot(aNewAddress());
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.body()).isEqualTo(known.body());
        assertThat(forgot("nowhere").code()).isEqualTo("not-an-email-address");

        var token = PeopleFixture.resetToken(email);
        assertThat(replace(token, "short").code()).isEqualTo("password-length-wrong");
        assertThat(before.get("me").status()).isEqualTo(200);
        assertThat(replace(token, "violet-harbour-93").status()).isEqualTo(204);
        assertThat(before.get("me").code()).isEqualTo("access-token-invalid");
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(401);
        assertThat(signIn(email, "violet-harbour-93").status()).isEqualTo(201);
        assertThat(replace(token, "another-harbour-94").code()).isEqualTo("confirmation-link-invalid");
        ParterreServer.mailbox()
                .awaitMailTo(
                        email,
                        mail -> mail.subject().equals("Паролата Ви е сменена")
                                && mail.text().contains("/forgotten"));
    }

    @Test
    void theLinkOfAForgottenPasswordConfirmsTheAddressToo() {
        var email = aNewAddress();
        PeopleFixture.register(email, PASSWORD);
        assertThat(signIn(email, PASSWORD).code()).isEqualTo("email-not-confirmed");
        forgot(email);

        assertThat(replace(PeopleFixture.resetToken(email), "violet-harbour-93").status())
                .isEqualTo(204);

        assertThat(signIn(email, "violet-harbour-93").status()).isEqualTo(201);
        assertThat(anonymous
                        .post("confirmations", Map.of("token", PeopleFixture.confirmationToken(email)))
                        .status())
                .isEqualTo(410);
    }

    @Test
    void anotherPersonsTokenDoesNotExist() {
        var owner = Api.signedIn(aCustomer(), PASSWORD);
        var id = owner.get("tokens").body().path("items").path(0).path("id").asText();

        var stranger = Api.signedIn(aCustomer(), PASSWORD).delete("tokens/" + id);
        var never = Api.signedIn(aCustomer(), PASSWORD).delete("tokens/999999999");

        assertThat(stranger.status()).isEqualTo(404);
        assertThat(stranger.body()).isEqualTo(never.body());
        assertThat(owner.get("me").status()).isEqualTo(200);
    }

    @Test
    void whoIsAnonymousIsAskedToSignInAndGetsNoSession() {
        var refused = anonymous.get("me");

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("sign-in-required");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(refused.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @Test
    void aTokenMakesNoSession() {
        var me = Api.as("CUSTOMER").get("me");

        assertThat(me.status()).isEqualTo(200);
        assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer ptk_nothing", "Bearer x y z", "Basic YTpi", "ptk_nothing"})
    void aTokenThatOpensNothingIsRefusedEverywhere(String header) {
        var refused = anonymous.get("events", "Authorization", header);

        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.code()).isEqualTo("access-token-invalid");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }

    @Test
    void staffDoorsStayShutForCustomers() {
        var refused = Api.as("CUSTOMER").get("accounts");

        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-allowed");
        assertThat(anonymous.get("accounts").status()).isEqualTo(401);
        assertThat(Api.as("SUPPORT").get("accounts").status()).isEqualTo(200);
        assertThat(Api.as("SUPPORT").post("accounts", Map.of()).status()).isEqualTo(403);
    }

    @Test
    void anAdminCreatesAccountsThatMaySignInAtOnce() {
        var email = aNewAddress();
        var account =
                Map.of("name", "Бояна", "email", email, "password", PASSWORD, "roles", Set.of("BOX_OFFICE", "GATE"));

        assertThat(Api.as("ADMIN").post("accounts", account).status()).isEqualTo(201);
        assertThat(Api.as("ADMIN").post("accounts", account).code()).isEqualTo("email-taken");
        assertThat(Api.signedIn(email, PASSWORD).get("me").body().path("roles")).hasSize(2);
        assertThat(Api.as("ADMIN")
                        .get("accounts?q=" + email)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SYSTEM", "customer", "", "ROOT"})
    void nobodyIsGivenARoleThatPeopleDoNotHave(String role) {
        var account =
                Map.of("name", "Бояна", "email", aNewAddress(), "password", PASSWORD, "roles", Set.of("GATE", role));

        assertThat(Api.as("ADMIN").post("accounts", account).code()).isEqualTo("role-unknown");
    }

    @Test
    void whatIsTakenAwayIsGoneAtTheNextCall() {
        var email = aNewAddress();
        var account = Map.of("name", "Бояна", "email", email, "password", PASSWORD, "roles", Set.of("SUPPORT"));
        var id = Api.as("ADMIN").post("accounts", account).text("id");
        var member = Api.signedIn(email, PASSWORD);

        assertThat(member.get("accounts").status()).isEqualTo(200);
        assertThat(Api.as("ADMIN")
                        .put("accounts/" + id + "/roles", Map.of("roles", Set.of("GATE")))
                        .status())
                .isEqualTo(204);
        assertThat(member.get("accounts").status()).isEqualTo(403);
    }

    @Test
    void theLastAdminStaysOne() {
        var id = Api.as("ADMIN").get("me").text("id");

        var refused = Api.as("ADMIN").put("accounts/" + id + "/roles", Map.of("roles", Set.of("GATE")));

        assertThat(refused.code()).isEqualTo("last-admin");
    }

    private Api.Answer forgot(String email) {
        return anonymous.post("passwords/links", Map.of("email", email));
    }

    private Api.Answer replace(String token, String password) {
        return anonymous.post("passwords", Map.of("token", token, "password", password));
    }

    private Api.Answer signIn(String email, String password) {
        return anonymous.post("tokens", Map.of("email", email, "password", password));
    }
}
