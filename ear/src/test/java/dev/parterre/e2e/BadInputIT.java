package dev.parterre.e2e;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.account.PeopleFixture;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.e2e.Visitor.Answer;
import dev.parterre.importing.OutsideData;
import dev.parterre.shared.Json;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Whatever the portal is sent: it is answered clearly, with no trace of its inside, and nobody sees what is another's. */
class BadInputIT {

    /** The names that PrimeFaces' own script has for the pages that follow a fault stand in quotes. */
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat (dev\\.parterre|java|org|com|jakarta)\\.|Exception\\b(?!')|Caused by|WFLY|SQLSyntax|EJB\\d+");

    private static final List<String> ADDRESSES = List.of(
            "event?id=",
            "seats?performance=",
            "checkout?hold=",
            "order?booking=",
            "confirm?token=",
            "claim?token=",
            "password?token=",
            "login?to=",
            "calendar/",
            "posters/",
            "allocation?id=",
            "moved?choice=",
            "?when=",
            "?city=",
            "?lang=",
            "order/files/",
            "tell?performance=");

    private final SoftAssertions all = new SoftAssertions();
    private final Visitor visitor = new Visitor();
    private Connection connection;

    @BeforeEach
    void connect() throws SQLException {
        connection = ParterreServer.connection();
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void naughtyStringsAreSearchedForAndAreNoAddress() throws Exception {
        var naughty =
                Json.read(new String(OutsideData.read("bad-input/blns.json"), StandardCharsets.UTF_8), JsonNode.class);
        var number = 0;
        for (var string : naughty) {
            var text = string.asText();
            clear("search " + number, visitor.get("?q=" + Visitor.encoded(text)), text);
            var address = ADDRESSES.get(number++ % ADDRESSES.size());
            var path = address.endsWith("/") ? Visitor.encoded(text).replace("+", "%20") : Visitor.encoded(text);
            clear(address + path, visitor.get(address + path), text);
        }
        for (var end : List.of("from", "to")) {
            var never = "?q=a&" + end + "=%2B999999999-01-01";
            clear(never, visitor.get(never), "<nothing>");
            all.assertThat(Api.anonymous().get("events" + never).status())
                    .as(never)
                    .isLessThan(500);
        }
        all.assertAll();
        assertThat(number).isGreaterThan(500);
    }

    @Test
    void addressesOfPeopleAreTakenForWhatTheyAre() throws Exception {
        var page = visitor.get("order");
        var tests = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(OutsideData.read("bad-input/isemail-tests.xml")))
                .getElementsByTagName("test");
        for (var at = 0; at < tests.getLength(); at++) {
            var test = (Element) tests.item(at);
            var category = content(test, "category");
            var address = withControls(content(test, "address"));
            var answer = visitor.post("order", find(page, "K7QW2M9HD4", address));
            clear(test.getAttribute("id"), answer, "<nothing>");
            // blanks around an address are nobody's fault: they are taken away
            if (category.equals("ISEMAIL_ERR") && address.equals(address.strip())) {
                all.assertThat(answer.html()).as(test.getAttribute("id")).contains("aria-invalid=\"true\"");
            }
        }
        all.assertAll();
        assertThat(tests.getLength()).isGreaterThan(100);
    }

    @Test
    void aViewStateThatIsNotOursAndFieldsThatNobodyOffered() throws Exception {
        var hold = heldByAGuest();
        for (var path : List.of("order", "login", "register", "confirm", checkout(hold))) {
            for (var state : List.of("", "stateless", "1:1", "-1:-1", "rO0ABXNyABFqYXZhLnV0aWw=", "x".repeat(20_000))) {
                var other = new Visitor();
                if (path.startsWith("checkout")) {
                    other.post("basket", Map.of("hold", hold.id(), "secret", hold.secret()));
                }
                var fields = new LinkedHashMap<>(other.get(path).hidden());
                fields.put("jakarta.faces.ViewState", state);
                fields.put("jakarta.faces.source", "<script>alert(1)</script>");
                clear(path + " " + state, other.post(path, fields), "<script>alert(1)</script>");
            }
        }
        var form = checkoutForm(hold);
        for (var wrong : wrongFields()) {
            var fields = new LinkedHashMap<>(form);
            fields.putAll(wrong);
            fields.put("checkout:order", "x");
            var answer = visitor.post("checkout", fields);
            clear(wrong.keySet() + "", answer, "<script>alert(1)</script>");
            all.assertThat(answer.address().getPath()).as(wrong.keySet() + "").isEqualTo("/checkout");
        }
        all.assertAll();
        assertThat(Api.anonymous()
                        .get("holds/" + hold.id(), "Hold-Secret", hold.secret())
                        .text("state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    void whatIsAnothersDoesNotExist() throws Exception {
        var guests = heldByAGuest();
        notThere(visitor.get("checkout?hold=" + guests.id()));
        visitor.post("basket", Map.of("hold", guests.id(), "secret", "a-secret-somebody-made-up"));
        notThere(visitor.get("checkout?hold=" + guests.id()));
        visitor.post("basket", Map.of("hold", guests.id(), "secret", "to-" + guests.id()));
        notThere(visitor.get("checkout?hold=" + guests.id()));

        var customer = Api.signedIn(PeopleFixture.aCustomer(), PeopleFixture.PASSWORD);
        var theirs = hold(customer, onSale());
        notThere(visitor.get("checkout?hold=" + theirs.id()));

        var owner = new Visitor();
        var email = PeopleFixture.aNewAddress();
        owner.post("basket", Map.of("hold", guests.id(), "secret", guests.secret()));
        var fields =
                new LinkedHashMap<>(owner.get("checkout?hold=" + guests.id()).hidden());
        fields.putAll(Map.of(
                "checkout:name",
                "אֶלִישֶׁבַע בת־שבע",
                "checkout:email",
                email,
                "checkout:accepted",
                "on",
                "checkout:order",
                "x"));
        var ordered = owner.post("checkout", fields);
        assertThat(ordered.address().getPath()).isEqualTo("/order");
        var reference = ordered.address().getQuery().replaceAll(".*booking=([A-Z0-9]+).*", "$1");
        Eventually.holds(Duration.ofSeconds(60), "the ticket", () -> owner.get("order?booking=" + reference)
                .html()
                .contains("אֶלִישֶׁבַע"));
        assertThat(visitor.get("order?booking=" + reference).html()).doesNotContain(email, "אֶלִישֶׁבַע");
        notThere(visitor.get("order/files/" + reference + ".pdf"));
        var page = visitor.get("order");
        assertThat(visitor.post("order", find(page, reference, "mallory@example.com"))
                        .html())
                .doesNotContain(email, "אֶלִישֶׁבַע");
        assertThat(visitor.get("checkout?hold=" + guests.id()).html()).doesNotContain(email);

        customer.delete("holds/" + theirs.id());
        var released = hold(Api.anonymous(), onSale());
        Api.anonymous().delete("holds/" + released.id(), "Hold-Secret", released.secret());
        visitor.post("basket", Map.of("hold", released.id(), "secret", released.secret()));
        clear("released", visitor.get("checkout?hold=" + released.id()), "<nothing>");
        all.assertAll();
    }

    private static List<Map<String, String>> wrongFields() {
        return List.of(
                Map.of("checkout:name", "x".repeat(10_000)),
                Map.of("checkout:name", "\u202egnp.exe\u0000\u0007"),
                Map.of("checkout:name", "<script>alert(1)</script>", "checkout:email", "no address"),
                Map.of("checkout:name", ""),
                Map.of("checkout:email", "x".repeat(5_000) + "@example.com"),
                Map.of("checkout:email", "a@b.c\r\nBcc: x@example.com"),
                Map.of("checkout:accepted", ""),
                Map.of("checkout:promotion", "<script>alert(1)</script>"),
                Map.of("checkout:promotion", "x".repeat(10_000)),
                Map.of("type", "EMPEROR", "checkout:email", ""),
                Map.of("method", "saved:1", "checkout:email", ""),
                Map.of("method", "<script>alert(1)</script>", "checkout:email", ""));
    }

    /** With all that a buyer fills in. */
    private Map<String, String> checkoutForm(Held hold) {
        visitor.post("basket", Map.of("hold", hold.id(), "secret", hold.secret()));
        var fields = new LinkedHashMap<>(visitor.get(checkout(hold)).hidden());
        fields.putAll(
                Map.of("checkout:name", "Elena", "checkout:email", "elena@example.com", "checkout:accepted", "on"));
        return fields;
    }

    private static Map<String, String> find(Answer page, String reference, String email) {
        var fields = new LinkedHashMap<>(page.hidden());
        fields.putAll(Map.of("find:booking", reference, "find:email", email, "find:go", "x"));
        return fields;
    }

    private void notThere(Answer answer) {
        all.assertThat(answer.status()).as(answer.address().toString()).isEqualTo(404);
        clear(answer.address().toString(), answer, "<nothing>");
    }

    private void clear(String what, Answer answer, String sent) {
        all.assertThat(answer.status()).as(what).isLessThan(500);
        all.assertThat(INSIDE.matcher(answer.html()).find()
                        && !INSIDE.matcher(sent).find())
                .as(what)
                .isFalse();
        if (sent.contains("<") && sent.contains(">")) {
            all.assertThat(answer.html()).as(what).doesNotContain(sent);
        }
        if (answer.status() >= 400 && !answer.html().isEmpty()) {
            all.assertThat(answer.html()).as(what).contains("<h1");
        }
    }

    private record Held(String id, String secret) {}

    private Held heldByAGuest() throws SQLException {
        return hold(Api.anonymous(), onSale());
    }

    private Opened onSale() throws SQLException {
        return aPerformance(connection).at("0.00").onSale();
    }

    private static Held hold(Api who, Opened performance) {
        var hold =
                who.post("performances/" + performance.id() + "/holds", Map.of("bestAvailable", Map.of("quantity", 1)));
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        return new Held(hold.text("id"), hold.text("secret"));
    }

    private static String checkout(Held hold) {
        return "checkout?hold=" + hold.id();
    }

    /** The set shows control characters by the symbols for them. */
    private static String withControls(String address) {
        return address.codePoints()
                .map(point -> point >= 0x2400 && point <= 0x2420 ? point - 0x2400 : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static String content(Element test, String name) {
        return test.getElementsByTagName(name).item(0).getTextContent();
    }
}
