package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.seating.SeatingFixture;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A row of eight by lot among four people who each want four seats together, one of whom asks twice. Best seats first, the first would
 * sit in the middle and leave no room for four.
 */
class LotteryIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private Connection connection;
    private Opened performance;

    @BeforeEach
    void open() throws Exception {
        connection = ParterreServer.connection();
        performance = aPerformance(connection)
                .of("CIRCUS")
                .in(SeatingFixture.stallsOf(1, 8))
                .onSale();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    /** What somebody asks for. */
    private record Hopeful(Customer customer, List<String> preferences) {

        boolean isBooked() {
            return decisions().anyMatch(Hopeful::isBooking);
        }

        JsonNode booked() {
            return decisions().filter(Hopeful::isBooking).findFirst().orElseThrow();
        }

        private Stream<JsonNode> decisions() {
            return preferences.stream().map(customer::decision);
        }

        private static boolean isBooking(JsonNode decision) {
            return decision.path("outcome").asText().equals("BOOKED");
        }
    }

    @Test
    void theDrawnOrderIsTheOrderOfServiceAndCanBeDoneAgain() throws Exception {
        var commitment = publish(Instant.now().plus(Duration.ofHours(1))).text("commitment");
        var word = Customer.wordOf(performance.id().value());
        var hopefuls = IntStream.range(0, 4)
                .mapToObj(i -> hopeful(word, i == 0 ? 2 : 1))
                .toList();

        Customer.run();

        assertThat(hopefuls).allSatisfy(one -> assertThat(one.customer()
                        .decision(one.preferences().get(0))
                        .at("/reason/code")
                        .asText())
                .isEqualTo("waits-for-draw"));
        assertThat(allocation(Api.anonymous()).path("draw").isMissingNode()).isTrue();
        assertThat(Api.anonymous().get(path("/replay")).code()).isEqualTo("not-drawn-yet");
        assertThat(publish(Instant.now().plusSeconds(2)).text("commitment")).isEqualTo(commitment);
        var draw = Eventually.present(PATIENCE, "a line that is served", () -> Optional.of(
                        allocation(Api.anonymous()).path("draw"))
                .filter(drawn -> drawn.path("state").asText().equals("SERVED")));
        assertThat(order(draw, commitment)).isEqualTo(line(draw)).hasSize(4);
        assertThat(Api.anonymous().get(path("/replay")).body().findValuesAsText("orderKept"))
                .containsExactly("true");
        assertThat(publish(Instant.now().plusSeconds(9)).code()).isEqualTo("already-drawn");
        var served = new ArrayList<>(hopefuls);
        served.sort(Comparator.comparingInt(one -> line(draw)
                .indexOf(allocation(one.customer().api()).path("ticket").asText())));
        assertThat(served.stream().map(Hopeful::isBooked)).containsExactly(true, true, false, false);
        var seating = draw.path("seating");
        assertThat(seating.path("parties").asInt()).isEqualTo(4);
        assertThat(seating.path("letIn").asInt()).isEqualTo(2);
        assertThat(seating.path("wishes").asLong())
                .isPositive()
                .isLessThanOrEqualTo(seating.path("bound").asLong());
        assertThat(served.get(0).booked().path("why").toString()).contains("number 1 in the draw", "side by side");
        assertThat(pageOf("en")).contains("2 of 4").contains("Wishes met");
        assertThat(pageOf("bg")).contains("2 от 4").contains("Изпълнени желания");
    }

    private static Hopeful hopeful(String word, int preferences) {
        var customer = payingWith("pm_card_visa");
        return new Hopeful(
                customer,
                IntStream.range(0, preferences)
                        .mapToObj(i -> customer.prefers(word, Map.of("quantity", 4)))
                        .toList());
    }

    /** As the interface says anybody can, with nothing of ours. */
    private static List<String> order(JsonNode draw, String commitment) throws Exception {
        var seed = HexFormat.of().parseHex(draw.path("seed").asText());
        assertThat(hex(sha256().digest(seed))).isEqualTo(commitment);
        var list = sha256();
        line(draw).stream()
                .sorted()
                .forEach(ticket -> list.update((ticket + "\n").getBytes(StandardCharsets.US_ASCII)));
        var digest = hex(list.digest());
        assertThat(draw.path("digest").asText()).isEqualTo(digest);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(seed, "HmacSHA256"));
        return line(draw).stream()
                .sorted(Comparator.comparing(
                        ticket -> hex(mac.doFinal((digest + ":" + ticket).getBytes(StandardCharsets.US_ASCII)))))
                .toList();
    }

    private static MessageDigest sha256() throws Exception {
        return MessageDigest.getInstance("SHA-256");
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> line(JsonNode draw) {
        return StreamSupport.stream(draw.path("line").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private Api.Answer publish(Instant drawAt) {
        return Api.as("ORGANISER").put(path(""), Map.of("kind", "LOTTERY", "drawAt", drawAt.toString()));
    }

    private JsonNode allocation(Api api) {
        return api.get(path("")).body();
    }

    /** As anybody sees it, in that language. */
    private String pageOf(String language) {
        var answer = Api.anonymous().get("/allocation?id=" + performance.id(), "Accept-Language", language);
        assertThat(answer.status()).isEqualTo(200);
        return new String(answer.content(), StandardCharsets.UTF_8);
    }

    private String path(String more) {
        return "performances/" + performance.id() + "/allocation" + more;
    }
}
