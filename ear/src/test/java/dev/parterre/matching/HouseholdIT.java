package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One preference for several people: invited by mail, one pays, some may answer, and nobody is expected at two places. */
class HouseholdIT {

    private static final Pattern TOKEN = Pattern.compile("invitation\\?token=([\\w-]+)");

    private Connection connection;
    private Customer owner;
    private Customer member;

    @BeforeEach
    void twoPeople() throws SQLException {
        connection = ParterreServer.connection();
        owner = payingWith("pm_card_visa");
        member = payingWith("pm_card_visa");
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void whoFollowsTheMailSeesEverythingAndAnswersWhenTheOwnerLetsThem() throws Exception {
        var performance = aPerformance(connection).at("32.00").onSale();
        var preference = owner.prefers(word(performance), Map.of("mode", "ASK"));
        var path = "preferences/" + preference;
        var token = invited(preference, Map.of("mayAnswer", false, "goes", false));
        assertThat(member.api().get(path).status()).isEqualTo(404);

        var joined = member.api().post("household-invitations/" + token + "/acceptance", Map.of());

        assertThat(joined.status()).as(joined.body().toString()).isEqualTo(200);
        assertThat(joined.text("access")).isEqualTo("SEES");
        refused(member.api().post("household-invitations/" + token + "/acceptance", Map.of()), 404);
        ParterreServer.mailbox()
                .awaitMailTo(owner.email(), mail -> mail.subject().contains("shares"));
        assertThat(owner.api().get(path).body().has("paymentMethod")).isTrue();
        assertThat(joined.body().has("paymentMethod")).isFalse();
        assertThat(member.api().get(path).body().has("paymentMethod")).isFalse();
        refused(member.api().put(path, member.wish("else", Map.of())), 403);
        refused(member.api().delete(path), 403);
        refused(member.api().post(path + "/members", Map.of("email", "x@example.com")), 403);

        Customer.run();
        var offer = owner.decision(preference, "OFFERED").path("id").asText();
        assertThat(member.decision(preference, "OFFERED").path("id").asText()).isEqualTo(offer);
        assertThat(code(member.api().post("decisions/" + offer + "/acceptance", Map.of())))
                .isEqualTo("not-yours-to-answer");
        owner.api().put(path + "/members/" + memberOf(preference), Map.of("mayAnswer", true, "goes", true));
        var booked = member.api().post("decisions/" + offer + "/acceptance", Map.of("paymentMethod", member.card()));

        assertThat(booked.text("outcome")).as(booked.body().toString()).isEqualTo("BOOKED");
        assertThat(owner.api().get("bookings").body().path("total").asInt()).isEqualTo(1);
        assertThat(member.api().get("bookings").body().path("total").asInt()).isZero();
        ParterreServer.mailbox()
                .awaitMailTo(owner.email(), mail -> mail.subject().startsWith("Your tickets"));
        var tickets = member.api().get("decisions/" + offer + "/tickets.pdf");
        assertThat(new String(tickets.content(), 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        assertThat(code(member.api().post("decisions/" + offer + "/undo", Map.of())))
                .isEqualTo("only-the-owner-may");

        assertThat(member.api()
                        .delete(path + "/members/" + memberOf(preference))
                        .status())
                .isEqualTo(204);
        refused(member.api().get(path), 404);
        refused(member.api().get("decisions/" + offer), 404);
        refused(member.api().get("decisions/" + offer + "/tickets.pdf"), 404);
    }

    @Test
    void theEveningsOfWhoGoesAlongCountAndTheirOwnAreKeptFree() throws Exception {
        var bought = aPerformance(connection).onSale();
        var same = aPerformance(connection)
                .startingIn(Duration.ofDays(30).plusMinutes(20))
                .onSale();
        var later = aPerformance(connection).startingIn(Duration.ofDays(40)).onSale();
        var alsoLater = aPerformance(connection)
                .startingIn(Duration.ofDays(40).plusMinutes(20))
                .onSale();
        var bothWanted = List.of(word(same), word(later));
        var shared = owner.prefers("unused", Map.of("words", bothWanted, "bookingsPerMonth", 5));
        var token = invited(shared, Map.of("goes", true));
        member.api().post("household-invitations/" + token + "/acceptance", Map.of());
        buys(member, bought);

        Customer.run();

        var decision = owner.decision(shared, "BOOKED");
        assertThat(decision.at("/performance/id").asText()).isEqualTo(later.id().toString());
        var own = member.prefers(word(alsoLater), Map.of());
        Customer.run();
        assertThat(member.decision(own).at("/reason/code").asText()).isEqualTo("evening-taken");
    }

    @Test
    void invitationsAreFewAndKnownToTheOwnerAlone() throws Exception {
        var preference = owner.prefers("nothing-is-called-so", Map.of());
        var path = "preferences/" + preference + "/members";
        refused(owner.api().post(path, Map.of("email", "nobody")), 422);
        for (var i = 0; i < 6; i++) {
            var address = "guest-" + UUID.randomUUID() + "@example.com";
            assertThat(owner.api().post(path, Map.of("email", address)).status())
                    .isEqualTo(201);
        }
        var seventh = owner.api().post(path, Map.of("email", "seventh@example.com"));
        assertThat(code(seventh)).isEqualTo("household-full");
        refused(member.api().get(path), 404);

        owner.api().delete("preferences/" + preference);

        refused(owner.api().get(path), 404);
    }

    /** @return the secret of the link */
    private String invited(String preference, Map<String, ?> terms) {
        var address = "guest-" + UUID.randomUUID() + "@example.com";
        var fields = new HashMap<String, Object>(terms);
        fields.put("email", address);
        var invited = owner.api().post("preferences/" + preference + "/members", fields);
        assertThat(invited.status()).as(invited.body().toString()).isEqualTo(201);
        var mail = ParterreServer.mailbox()
                .awaitMailTo(address, found -> found.subject().contains("share"));
        var link = TOKEN.matcher(mail.text());
        assertThat(link.find()).as(mail.text()).isTrue();
        return link.group(1);
    }

    private String memberOf(String preference) {
        return owner.api()
                .get("preferences/" + preference + "/members")
                .body()
                .at("/items/0/id")
                .asText();
    }

    private static JsonNode buys(Customer customer, Opened performance) {
        var hold = customer.api()
                .post("performances/" + performance.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", 1)));
        var booking = customer.api()
                .post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("id", customer.card())));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.body();
    }

    private static String word(Opened performance) throws SQLException {
        return Customer.wordOf(performance.id().value());
    }

    private static void refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(status);
    }

    private static String code(Answer answer) {
        return answer.text("code");
    }
}
