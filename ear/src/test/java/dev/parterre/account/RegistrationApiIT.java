package dev.parterre.account;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.account.PeopleFixture.aNewAddress;
import static dev.parterre.account.PeopleFixture.confirmationToken;
import static dev.parterre.account.PeopleFixture.register;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.ParterreServer;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationApiIT {

    private final Api anonymous = Api.anonymous();

    @Test
    void whoConfirmsTheirAddressMaySignIn() {
        var email = aNewAddress();

        assertThat(register(email, PASSWORD).status()).isEqualTo(202);
        assertThat(signIn(email, PASSWORD).code()).isEqualTo("email-not-confirmed");
        assertThat(confirm(confirmationToken(email)).text("state")).isEqualTo("ACTIVE");

        var me = Api.signedIn(email, PASSWORD).get("me");
        assertThat(me.text("email")).isEqualTo(email);
        assertThat(me.text("name")).isEqualTo("Иван Петров");
        assertThat(me.body().path("roles")).hasSize(1);
    }

    @Test
    void aLinkWorksOnce() {
        var email = aNewAddress();
        register(email, PASSWORD);
        var token = confirmationToken(email);
        confirm(token);

        var again = confirm(token);

        assertThat(again.status()).isEqualTo(410);
        assertThat(again.code()).isEqualTo("confirmation-link-invalid");
    }

    @Test
    void aTakenAddressIsAnsweredLikeAFreshOneAndItsOwnerIsTold() {
        var email = aCustomer();

        var taken = register(email, "another long password");
        var fresh = register(aNewAddress(), "another long password");

        assertThat(taken.status()).isEqualTo(fresh.status());
        assertThat(taken.body()).isEqualTo(fresh.body());
        ParterreServer.mailbox().awaitMailTo(email, mail -> !mail.text().contains("token="));
        assertThat(signIn(email, "another long password").code()).isEqualTo("sign-in-refused");
    }

    @Test
    void whoRegistersAPendingAddressAgainVoidsWhatWasSentBefore() {
        var email = aNewAddress();
        register(email, "a stranger's password");
        var strangers = confirmationToken(email);

        register(email, PASSWORD);
        Eventually.holds(
                Duration.ofSeconds(60),
                "the second mail",
                () -> ParterreServer.mailbox().mailsTo(email).size() == 2);

        assertThat(confirm(strangers).code()).isEqualTo("confirmation-link-invalid");
        assertThat(confirm(confirmationToken(email)).status()).isEqualTo(200);
        assertThat(signIn(email, "a stranger's password").code()).isEqualTo("sign-in-refused");
        assertThat(signIn(email, PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void theLinkIsSentOnceMoreAndBothWork() {
        var email = aNewAddress();
        register(email, PASSWORD);
        var first = confirmationToken(email);

        var asked = anonymous.post("registrations/links", Map.of("email", email));

        assertThat(asked.status()).isEqualTo(202);
        Eventually.holds(
                Duration.ofSeconds(60),
                "the second mail",
                () -> ParterreServer.mailbox().mailsTo(email).size() == 2);
        assertThat(confirm(first).status()).isEqualTo(200);
    }

    @Test
    void askingForALinkTellsNothing() {
        var known = anonymous.post("registrations/links", Map.of("email", aCustomer()));
        var unknown = anonymous.post("registrations/links", Map.of("email", aNewAddress()));

        assertThat(known.status()).isEqualTo(unknown.status()).isEqualTo(202);
        assertThat(known.body()).isEqualTo(unknown.body());
    }

    @Test
    void theSameAddressEnteredByManyAtOnceIsOneAccount() throws SQLException {
        var email = aNewAddress();

        var answers = IntStream.range(0, 4)
                .mapToObj(ignored -> CompletableFuture.supplyAsync(() -> register(email, PASSWORD)))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join).map(Api.Answer::status))
                .containsOnly(202);
        assertThat(accountsOf(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "'', someone@example.com, long enough words, name, name-invalid",
        "Ivan, nowhere, long enough words, email, not-an-email-address",
        "Ivan, someone@example.com, short, password, password-length-wrong",
        "Ivan, someone@example.com, password2026, password, password-too-common",
    })
    void whatIsNotInOrderIsRefusedByName(String name, String email, String password, String what, String code) {
        var refused = anonymous.post("registrations", Map.of("name", name, "email", email, "password", password));

        assertThat(refused.status()).as(what).isEqualTo(422);
        assertThat(refused.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "null", "{}", "[]", "{\"email\":{}}", "{\"email\":", "\"x\"", "{\"email\":\"\\u0000\"}"})
    void malformedRequestsAreTheCallersFault(String body) {
        for (var path : List.of("registrations", "registrations/links", "confirmations", "tokens")) {
            assertThat(anonymous.post(path, body).status())
                    .as(path + " " + body)
                    .isBetween(400, 499);
        }
    }

    @Test
    void languagesNobodySpeaksHereAreRefused() {
        assertThat(register(aNewAddress(), PASSWORD, "tlh").code()).isEqualTo("language-not-spoken");
    }

    private Api.Answer confirm(String token) {
        return anonymous.post("confirmations", Map.of("token", token));
    }

    private Api.Answer signIn(String email, String password) {
        return anonymous.post("tokens", Map.of("email", email, "password", password));
    }

    private static int accountsOf(String email) throws SQLException {
        try (var connection = ParterreServer.connection();
                var query = connection.prepareStatement("select count(*) from account where email_key = ?")) {
            query.setString(1, email);
            try (var rows = query.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
