package dev.parterre.booking;

import static dev.parterre.account.PeopleFixture.PASSWORD;
import static dev.parterre.account.PeopleFixture.aCustomer;
import static dev.parterre.account.PeopleFixture.aNewAddress;
import static dev.parterre.booking.Promotions.aTenth;
import static dev.parterre.booking.Promotions.book;
import static dev.parterre.booking.Promotions.guestHolds;
import static dev.parterre.booking.Promotions.made;
import static dev.parterre.booking.Promotions.places;
import static dev.parterre.booking.Promotions.terms;
import static dev.parterre.booking.Shopping.at;
import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Invariants;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Codes that make it cheaper: kept by staff, quoted with the hold, and used as often as they may be. */
class PromotionsIT {

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void staffKeepPromotions() {
        var wanted =
                terms(Promotions.aCode().toLowerCase(), Map.of("kind", "PERCENT", "rate", "10"), Map.of("limit", 5));
        assertThat(Api.anonymous().post("promotions", wanted).status()).isEqualTo(401);
        assertThat(Api.as("CUSTOMER").post("promotions", wanted).status()).isEqualTo(403);
        assertThat(Api.as("FINANCE").post("promotions", wanted).status()).isEqualTo(403);
        var made = Api.as("ADMIN").post("promotions", wanted);
        assertThat(made.status()).as(made.body().toString()).isEqualTo(201);
        assertThat(made.text("code")).isUpperCase();
        assertThat(Api.as("ADMIN")
                        .post("promotions", wanted)
                        .body()
                        .at("/facts/reason")
                        .asText())
                .isEqualTo("code-taken");

        var path = "promotions/" + made.text("id");
        var read = Api.as("FINANCE").get(path);
        assertThat(at(read, "/discount/rate")).isEqualTo("10.00");
        var changed = new HashMap<String, Object>(wanted);
        changed.putAll(Map.of("version", read.body().path("version").asInt(), "limit", 6, "name", "Other"));
        assertThat(Api.as("ADMIN").put(path, changed).text("name")).isEqualTo("Other");
        assertThat(at(Api.as("ADMIN").put(path, changed), "/facts/reason")).isEqualTo("changed-since");
        changed.putAll(Map.of("version", read.body().path("version").asInt() + 1, "limit", 5));
        assertThat(at(Api.as("ADMIN").put(path, changed), "/facts/reason")).isEqualTo("limit-lowered");
        changed.putAll(Map.of("limit", 6, "scope", Map.of("performances", List.of("999999999"))));
        assertThat(at(Api.as("ADMIN").put(path, changed), "/facts/reason")).isEqualTo("none-such");
        assertThat(at(Api.as("ADMIN").get("promotions?q=" + made.text("code")), "/items/0/name"))
                .isEqualTo("Other");
    }

    @Test
    void theQuoteSaysWhatTheCodeTakesOff() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = aTenth(Map.of());

        var hold = guestHolds(performance, 2, " " + code.toLowerCase() + " ");

        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        assertThat(at(hold, "/quote/total/amount")).isEqualTo("81.00");
        assertThat(at(hold, "/quote/discount/amount")).isEqualTo("9.00");
        assertThat(at(hold, "/quote/lines/0/price/amount")).isEqualTo("40.50");
        assertThat(at(hold, "/quote/lines/0/discount/amount")).isEqualTo("4.50");
        assertThat(at(hold, "/quote/taxes/0/payee")).isEqualTo("ORGANISER");
        assertThat(at(hold, "/quote/taxes/0/rate")).isEqualTo("9.00");
        assertThat(at(hold, "/quote/taxes/0/gross/amount")).isEqualTo("76.94");
        assertThat(at(hold, "/quote/taxes/1/gross/amount")).isEqualTo("4.06");
        var booked = book(hold, aNewAddress(), "pm_card_visa");
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(at(booked, "/total/amount")).isEqualTo("81.00");
    }

    @Test
    void eachReasonHasItsCode() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var other = ledger.aPerformance().onSale();
        var now = OffsetDateTime.now();
        var early = aTenth(Map.of("from", now.plusDays(1).toString()));
        var over = aTenth(Map.of("until", now.minusDays(1).toString()));
        var elsewhere =
                aTenth(Map.of("scope", Map.of("performances", List.of(other.id().toString()))));
        var children = aTenth(Map.of("scope", Map.of("ticketTypes", List.of("CHILD"))));
        var three = made(Map.of("kind", "SOME_FREE", "taken", 3, "paid", 2), Map.of())
                .text("code");
        var dear = made(Map.of("kind", "FIXED_PRICE", "amount", Map.of("amount", "50.00", "currency", "EUR")), Map.of())
                .text("code");

        assertThat(guestHolds(performance, 1, "NO-SUCH-CODE").code()).isEqualTo("no-such-promotion");
        assertThat(guestHolds(performance, 1, early).code()).isEqualTo("promotion-not-yet");
        assertThat(guestHolds(performance, 1, over).code()).isEqualTo("promotion-over");
        assertThat(at(guestHolds(performance, 1, elsewhere), "/facts/reason")).isEqualTo("elsewhere");
        assertThat(guestHolds(other, 1, elsewhere).status()).isEqualTo(201);
        assertThat(at(guestHolds(performance, 1, children), "/facts/reason")).isEqualTo("other-places");
        assertThat(at(guestHolds(performance, 2, three), "/facts/minimum")).isEqualTo("3");
        assertThat(at(guestHolds(performance, 3, three), "/quote/total/amount")).isEqualTo("90.00");
        assertThat(at(guestHolds(performance, 1, dear), "/facts/reason")).isEqualTo("nothing-off");
    }

    /** Whatever becomes of prices, fees and the promotion: what was shown is what is paid. */
    @Test
    void thePriceIsKeptForTheLifeOfTheHold() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var promotion = made(Map.of("kind", "PERCENT", "rate", "10"), Map.of());
        var hold = guestHolds(performance, 2, promotion.text("code"));
        assertThat(at(hold, "/quote/total/amount")).isEqualTo("81.00");

        ledger.update("update price set amount_minor = 9900 where performance_id = " + performance.id());
        var fee = Map.of("vatRate", "20.00", "rules", List.of(onTop("2.00")));
        assertThat(Api.as("ADMIN")
                        .put("performances/" + performance.id() + "/fees", fee)
                        .status())
                .isEqualTo(200);
        var ended = terms(promotion.text("code"), Map.of("kind", "PERCENT", "rate", "1"), Map.of("active", false));
        ended.put("version", promotion.body().path("version").asInt());
        var path = "promotions/" + promotion.text("id");
        assertThat(Api.as("ADMIN").put(path, ended).status()).isEqualTo(200);

        var again = Api.anonymous().get("holds/" + hold.text("id"), "Hold-Secret", hold.text("secret"));
        assertThat(again.body().path("quote")).isEqualTo(hold.body().path("quote"));
        var booked = book(hold, aNewAddress(), "pm_card_visa");
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(ledger.text("select p.amount_minor from payment p join booking b on b.payment_id = p.id"
                        + " where b.reference = '" + booked.text("reference") + "'"))
                .isEqualTo("8100");
        assertThat(guestHolds(performance, 1, promotion.text("code")).code()).isEqualTo("promotion-over");
    }

    private static Map<String, Object> onTop(String amount) {
        return Map.of(
                "kind",
                "AMOUNT",
                "amount",
                Map.of("amount", amount, "currency", "EUR"),
                "per",
                "BOOKING",
                "inside",
                false);
    }

    @Test
    void whatCostsNothingWithACodeIsBookedWithoutPaying() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = made(Map.of("kind", "PERCENT", "rate", "100"), Map.of("limit", 1))
                .text("code");
        var hold = guestHolds(performance, 2, code);
        assertThat(at(hold, "/quote/total/amount")).isEqualTo("0.00");
        var booked = book(hold, aNewAddress(), null);
        assertThat(booked.status()).as(booked.body().toString()).isEqualTo(201);
        assertThat(booked.text("state")).isEqualTo("CONFIRMED");
        assertThat(guestHolds(performance, 1, code).code()).isEqualTo("promotion-used-up");
    }

    @Test
    void aUseComesBackWithWhatIsGivenBack() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = aTenth(Map.of("limit", 1));
        var first = guestHolds(performance, 1, code);
        assertThat(guestHolds(performance, 1, code).code()).isEqualTo("promotion-used-up");
        Api.anonymous().delete("holds/" + first.text("id"), "Hold-Secret", first.text("secret"));
        var second = guestHolds(performance, 1, code);
        assertThat(second.status()).isEqualTo(201);

        var swapped = new HashMap<String, Object>(places(2, code));
        swapped.put("instead", second.text("id"));
        var third = Api.anonymous()
                .post("performances/" + performance.id() + "/holds", swapped, "Hold-Secret", second.text("secret"));
        assertThat(third.status()).as(third.body().toString()).isEqualTo(201);
        assertThat(guestHolds(performance, 1, code).code()).isEqualTo("promotion-used-up");

        ledger.update("update hold set expires_at = utc_timestamp(6) - interval 1 second where public_id = '"
                + third.text("id") + "'");
        assertThat(guestHolds(performance, 1, code).status()).isEqualTo(201);
    }

    @Test
    void oneCustomerIsAnAccountOrAnAddress() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = aTenth(Map.of("limitPerCustomer", 1));
        var email = aCustomer();
        var customer = Api.signedIn(email, PASSWORD);
        assertThat(hold(customer, performance, places(1, code)).status()).isEqualTo(201);
        assertThat(hold(customer, performance, places(1, code)).code()).isEqualTo("promotion-used-by-you");

        var asGuest = guestHolds(performance, 1, code);
        assertThat(asGuest.status()).isEqualTo(201);
        assertThat(book(asGuest, email.toUpperCase(), "pm_card_visa").code()).isEqualTo("promotion-used-by-you");
        var address = aNewAddress();
        assertThat(book(asGuest, address, "pm_card_visa").status()).isEqualTo(201);
        assertThat(book(guestHolds(performance, 1, code), address, "pm_card_visa")
                        .code())
                .isEqualTo("promotion-used-by-you");
        assertThat(hold(Api.as("BOX_OFFICE"), performance, places(1, code)).status())
                .isEqualTo(201);
        assertThat(hold(Api.as("BOX_OFFICE"), performance, places(1, code)).status())
                .isEqualTo(201);
    }

    @Test
    void codesAreNotToBeGuessed() throws Exception {
        var performance = ledger.aPerformance().at("45.00").onSale();
        var code = aTenth(Map.of());
        var guesser = Api.signedIn(aCustomer(), PASSWORD);
        for (var guess = 0; guess < 20; guess++) {
            assertThat(hold(guesser, performance, places(1, "GUESS-" + guess)).code())
                    .isEqualTo("no-such-promotion");
        }
        var refused = hold(guesser, performance, places(1, code));
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.code()).isEqualTo("too-many-codes");
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 900L);
        assertThat(hold(guesser, performance, Map.of("category", "A", "quantity", 1))
                        .status())
                .isEqualTo(201);
        assertThat(hold(Api.signedIn(aCustomer(), PASSWORD), performance, places(1, code))
                        .status())
                .isEqualTo(201);
    }
}
