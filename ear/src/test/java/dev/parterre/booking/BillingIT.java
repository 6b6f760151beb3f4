package dev.parterre.booking;

import static dev.parterre.booking.Shopping.bookAsCustomer;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Books and documents over the API: what a sale leaves behind. */
class BillingIT {

    private static final String OPERA = "Тестова опера";

    private static final Map<String, String> COMPANY = Map.of(
            "name", "Müller & Söhne GmbH",
            "vatNumber", "de 136 695 976",
            "street", "Hauptstraße 5",
            "postcode", "10115",
            "city", "Berlin",
            "country", "DE");

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void aSaleIsInTheBooksAndTheirTrialBalanceIsZero() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");

        awaitEntries(reference, "CAPTURE", "SALE");
        var customers = entries(reference).body().path("items").toString();
        assertThat(customers).contains("\"TICKETS\"", "\"GATEWAY\"", "\"CUSTOMERS\"", "90.00");
        var balance = Api.as("FINANCE").get("ledger/trial-balance");
        assertThat(balance.body().path("zero").asBoolean()).isTrue();
        assertThat(Api.as("CUSTOMER").get("ledger/trial-balance").status()).isEqualTo(403);
        assertThat(Api.anonymous().get("ledger/trial-balance").status()).isEqualTo(401);
    }

    @Test
    void whatIsGivenBackLeavesNothingOnTheCustomersAccount() throws Exception {
        var reference = bookAsCustomer(ledger.aPerformance().onSale(), "stalls-1-1", "stalls-1-2");
        Api.as("CUSTOMER").post("bookings/" + reference + "/cancellations", Map.of());

        awaitEntries(reference, "CAPTURE", "SALE", "RETURN", "REFUND");
        assertThat(ledger.count("select coalesce(sum(l.amount_minor), 0) from ledger_line l join ledger_entry e on"
                        + " e.id = l.entry_id where e.subject = '" + reference + "' and l.account = 'CUSTOMERS'"))
                .isZero();
    }

    @Test
    void aFreeBookingCostsTheBooksNothing() throws Exception {
        var hold = hold(ledger.aPerformance().at("0.00").onSale(), "stalls-1-1");
        var order = Map.of("hold", hold.text("id"), "buyer", Shopping.ANA);
        var reference = Api.anonymous()
                .post("bookings", order, "Hold-Secret", hold.text("secret"))
                .text("reference");
        assertThat(reference).isNotEmpty();
        assertThat(ledger.count("select count(*) from outbox where fact = 'BookingPaid' and payload like '%" + reference
                        + "%'"))
                .isZero();
        assertThat(Api.anonymous()
                        .get("bookings/" + reference + "/documents?email=ana.guest@example.com")
                        .body())
                .isEmpty();
        assertThat(Api.anonymous()
                        .get("bookings/" + reference + "/invoice.pdf?email=ana.guest@example.com")
                        .code())
                .isEqualTo("no-such-document");
    }

    @Test
    void aDocumentWaitsForItsIssuerAndIsThenAlwaysTheSame() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        Eventually.holds(
                Duration.ofSeconds(20),
                "the debt of a document",
                () -> ledger.count(
                                "select count(*) from billing_due where owner <> 0 and booking = '" + reference + "'")
                        == 1);

        enterIssuer(performance);
        var document = awaitDocuments(reference, 1).get(0);
        assertThat(document).contains("\"RECEIPT\"", OPERA);

        var first = invoice(reference);
        assertThat(first.status()).isEqualTo(200);
        assertThat(new String(first.content(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(invoice(reference).content()).isEqualTo(first.content());
        assertThat(Api.anonymous().get("bookings/" + reference + "/invoice.pdf").status())
                .isEqualTo(404);
    }

    @Test
    void aPlaceThatIsGivenBackIsTakenOffByACreditNote() throws Exception {
        var performance = ledger.aPerformance().onSale();
        enterIssuer(performance);
        var reference = bookAsCustomer(performance, "stalls-1-1", "stalls-1-2");
        awaitDocuments(reference, 1);

        Api.as("CUSTOMER").post("bookings/" + reference + "/cancellations", Map.of("seats", List.of("stalls-1-2")));

        var note = awaitDocuments(reference, 2).get(1);
        assertThat(note).contains("\"CREDIT_NOTE\"", "\"corrects\"");
    }

    @Test
    void aCompanyGetsACreditNoteAndANewInvoice() throws Exception {
        var performance = ledger.aPerformance().onSale();
        enterIssuer(performance);
        var reference = bookAsCustomer(performance, "stalls-1-1");
        awaitDocuments(reference, 1);
        var customer = Api.as("CUSTOMER");
        var path = "bookings/" + reference + "/billing-address";

        assertThat(customer.put(path, with("vatNumber", "DE136695977")).code()).isEqualTo("vat-number-refused");
        assertThat(customer.put(path, with("country", "XX")).code()).isEqualTo("billing-address-refused");
        assertThat(Api.anonymous().put(path, COMPANY).code()).isEqualTo("no-such-booking");
        assertThat(awaitDocuments(reference, 1)).hasSize(1);

        assertThat(customer.put(path, COMPANY).status()).isEqualTo(200);
        var documents = awaitDocuments(reference, 3);
        assertThat(documents.get(1)).contains("\"CREDIT_NOTE\"");
        assertThat(documents.get(2)).contains("\"INVOICE\"");
    }

    @Test
    void aPayoutIsRecordedOnceAndNeverMoreThanIsDue() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var organiser = organiser(performance);
        var reference = bookAsCustomer(performance, "stalls-1-1");
        awaitEntries(reference, "CAPTURE", "SALE");
        var finance = Api.as("FINANCE");
        var due = ledger.text(
                "select cast(-sum(amount_minor) / 100 as decimal(12, 2)) from ledger_line where owner = " + organiser);

        var tooMuch = payout(organiser, "45000.00", "T-1-" + reference);
        assertThat(finance.post("payouts", tooMuch).code()).isEqualTo("payout-refused");
        var right = payout(organiser, due, "T-2-" + reference);
        assertThat(finance.post("payouts", right).status()).isEqualTo(201);
        assertThat(finance.post("payouts", right).code()).isEqualTo("payout-already-recorded");
        assertThat(finance.post("payouts", payout(organiser, "0.01", "T-3-" + reference))
                        .code())
                .isEqualTo("payout-refused");
        assertThat(Api.as("SUPPORT").post("payouts", right).status()).isEqualTo(403);
    }

    /** 50 bookings of one organiser, invoiced anew 500 times by 25 clients at once: a thousand documents more. */
    @Test
    void aThousandInvoicesAtOnceHaveNumbersWithoutGaps() throws Exception {
        var performance = ledger.aPerformance().limitedTo(1000).onSale();
        enterIssuer(performance);
        var organiser = organiser(performance);
        var bookings = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> "stalls-" + ((i - 1) / 10 + 1) + "-" + ((i - 1) % 10 + 1))
                .map(seat -> bookAsCustomer(performance, seat))
                .toList();
        Eventually.holds(Duration.ofSeconds(60), "50 receipts", () -> documentsOf(organiser) == 50);

        AtOnce.all(25, client -> {
            for (var i = 0; i < 20; i++) {
                var reference = bookings.get((client * 7 + i * 3) % bookings.size());
                var answer = Api.as("CUSTOMER").put("bookings/" + reference + "/billing-address", COMPANY);
                assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
            }
            return client;
        });

        assertThat(documentsOf(organiser)).isEqualTo(50 + 25 * 20 * 2);
        assertThat(ledger.count(
                        "select max(sequence) - count(distinct sequence) + min(sequence) - 1 from billing_document"
                                + " where owner = " + organiser))
                .isZero();
    }

    private int documentsOf(String organiser) {
        return ledger.count("select count(*) from billing_document where owner = " + organiser);
    }

    private static Map<String, String> with(String field, String value) {
        var changed = new HashMap<>(COMPANY);
        changed.put(field, value);
        return changed;
    }

    private static Map<String, Object> payout(String organiser, String amount, String reference) {
        return Map.of(
                "organiser", organiser, "amount", Map.of("amount", amount, "currency", "EUR"), "reference", reference);
    }

    private String organiser(Opened performance) throws SQLException {
        return ledger.text("select e.organiser_id from performance p join event e on e.id = p.event_id where p.id = "
                + performance.id());
    }

    private void enterIssuer(Opened performance) throws SQLException {
        var finance = Api.as("FINANCE");
        assertThat(finance.put("issuers/" + organiser(performance), issuer(OPERA))
                        .status())
                .isEqualTo(200);
        assertThat(finance.put("issuers/house", issuer("Parterre")).status()).isEqualTo(200);
    }

    private static Map<String, String> issuer(String name) {
        return Map.of(
                "legalName", name,
                "street", "бул. „Дондуков“ 30",
                "postcode", "1000",
                "city", "София",
                "country", "BG",
                "vatNumber", "BG175074752",
                "registration", "175074752",
                "exemption", "чл. 41 ЗДДС");
    }

    private static Answer invoice(String reference) {
        return Api.as("CUSTOMER").get("bookings/" + reference + "/invoice.pdf");
    }

    private static Answer entries(String reference) {
        return Api.as("FINANCE").get("ledger/entries?size=100&subject=" + reference);
    }

    private static void awaitEntries(String reference, String... kinds) {
        Eventually.holds(Duration.ofSeconds(30), "entries " + List.of(kinds), () -> entries(reference)
                .body()
                .path("items")
                .findValuesAsText("kind")
                .containsAll(List.of(kinds)));
    }

    /** Those of the organiser, oldest first, as JSON. */
    private List<String> awaitDocuments(String reference, int number) {
        Eventually.holds(
                Duration.ofSeconds(40),
                number + " documents",
                () -> ledger.count("select count(*) from billing_document where owner <> 0 and booking = '" + reference
                                + "'")
                        >= number);
        var answer = Api.as("CUSTOMER").get("bookings/" + reference + "/documents");
        return StreamSupport.stream(answer.body().spliterator(), false)
                .filter(document -> document.path("issuer").asText().equals(OPERA))
                .map(Object::toString)
                .toList();
    }
}
