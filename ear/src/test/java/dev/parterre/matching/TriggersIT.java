package dev.parterre.matching;

import static dev.parterre.booking.BookingFixture.aPerformance;
import static dev.parterre.matching.Customer.payingWith;
import static dev.parterre.seating.SeatingFixture.stallsOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.Api;
import dev.parterre.testing.Eventually;
import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine does by itself when something changes; runs only find that nothing is left to do. */
class TriggersIT {

    private static final long SOON_MICROS = 2_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Map<String, Object> TWO = Map.of("bestAvailable", Map.of("quantity", 2, "together", true));

    /** Whether the server has done all of it once: a first time is a matter of loading classes, and nobody's two seconds. */
    private static boolean warm;

    private Connection connection;

    @BeforeEach
    void connect() throws Exception {
        connection = ParterreServer.connection();
        if (!warm) {
            aPriceThatFallsIsLookedAtAtOnceHoweverOftenItIsSaid();
            warm = true;
        }
    }

    @AfterEach
    void checkInvariants() throws Exception {
        connection.close();
        Invariants.assertHold();
    }

    @Test
    void theSaleBeginsTheFirstInLineIsBookedAndWhatComesBackGoesToTheNext() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 2)).notYetOnSale();
        var word = wordOf(performance);
        var first = payingWith("pm_card_visa");
        var next = payingWith("pm_card_visa");
        var older = first.prefers(word, Map.of());
        var younger = next.prefers(word, Map.of());
        first.decision(older, "NONE");
        next.decision(younger, "NONE");

        openSale(performance);

        var booked = first.decision(older, "BOOKED");
        assertThat(booked.path("trigger").asText()).isEqualTo("PERFORMANCE");
        assertSoonAfterItsCause(booked);
        assertThat(outcomes(younger)).doesNotContain("BOOKED");

        first.api().post("decisions/" + booked.path("id").asText() + "/undo", Map.of());

        var passedOn = next.decision(younger, "BOOKED");
        assertThat(passedOn.path("trigger").asText()).isEqualTo("PLACES_RETURNED");
        assertThat(passedOn.path("why").toString()).contains("came back to the line", "you were next");
        assertSoonAfterItsCause(passedOn);
        var run = Customer.run();
        assertThat(outcomesOf(run.path("id").asText(), older, younger)).isEqualTo("NONE,NONE");
        assertThat(ofOutcome(older, "BOOKED")).isZero();
    }

    @Test
    void aPriceThatFallsIsLookedAtAtOnceHoweverOftenItIsSaid() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).at("45.00").onSale();
        chargeOnceAndForAll(performance);
        var preference = customer.prefers(wordOf(performance), Map.of());
        assertThat(customer.decision(preference, "NONE").at("/reason/code").asText())
                .isEqualTo("too-dear");
        lease(performance, "somebody else", 600);
        for (var i = 0; i < 9; i++) {
            charge(performance, "1.5" + i);
        }
        chargeNothing(performance);
        Eventually.holds(PATIENCE, "ten facts asked for", () -> number("asked", performance) == 11);
        assertThat(outcomes(preference)).isEqualTo("NONE");

        lease(performance, "somebody else", -1);

        var booked = customer.decision(preference, "BOOKED");
        assertThat(booked.path("trigger").asText()).isEqualTo("PERFORMANCE");
        assertThat(outcomes(preference)).isEqualTo("NONE,BOOKED");
        Eventually.holds(PATIENCE, "the line served", () -> looks(performance) == 0);
    }

    @Test
    void aPreferenceThatIsStatedOrChangedIsLookedAfterAtOnce() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).at("60.00").onSale();
        var word = wordOf(performance);
        var preference = customer.prefers(word, Map.of());
        assertThat(customer.decision(preference, "NONE").at("/reason/code").asText())
                .isEqualTo("too-dear");
        var same = customer.api().put("preferences/" + preference, customer.wish(word, Map.of("version", 0)));
        assertThat(same.status()).as(same.body().toString()).isEqualTo(200);
        assertThat(customer.api()
                        .post("preferences/" + preference + "/resume", Map.of())
                        .status())
                .isLessThan(500);

        var changed = customer.api()
                .put("preferences/" + preference, customer.wish(word, Map.of("version", 0, "maxPrice", "70.00")));
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);

        var booked = customer.decision(preference, "BOOKED");
        assertThat(booked.path("trigger").asText()).isEqualTo("PREFERENCE");
        assertSoonAfterItsCause(booked);
        assertThat(text("select count(*) from outbox where fact = 'PreferenceStated' and payload like '%" + preference
                        + "%'"))
                .isEqualTo("2");
    }

    @Test
    void whoeverIsStatedWhileALineIsServedIsServedAtTheirPlaceInIt() throws Exception {
        var performance = aPerformance(connection).onSale();
        lease(performance, "somebody else", 600);
        var customer = payingWith("pm_card_visa");

        var preference = customer.prefers(wordOf(performance), Map.of());

        assertThat(customer.decision(preference, "NONE").at("/reason/code").asText())
                .isEqualTo("being-served");
        Customer.run();
        assertThat(ofOutcome(preference, "BOOKED")).isZero();
        lease(performance, "somebody else", -1);
        assertThat(customer.decision(preference, "BOOKED").path("seats")).hasSize(2);
    }

    @Test
    void manyPreferencesOfOneAccountAtOnceKeepToOneEvening() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).at("45.00").onSale();
        chargeOnceAndForAll(performance);
        var preferences = new ArrayList<String>();
        for (var i = 0; i < 5; i++) {
            preferences.add(customer.prefers(wordOf(performance), Map.of("quantity", 1)));
        }
        preferences.forEach(preference -> customer.decision(preference, "NONE"));

        chargeNothing(performance);

        customer.decision(preferences.get(0), "BOOKED");
        Eventually.holds(PATIENCE, "the line served", () -> looks(performance) == 0);
        assertThat(text("select count(*) from decision where outcome = 'BOOKED' and preference_id in ('"
                        + String.join("','", preferences) + "')"))
                .isEqualTo("1");
    }

    @Test
    void anOfferThatIsDeclinedOrNotAnsweredPassesToTheNextInLine() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 2)).onSale();
        var word = wordOf(performance);
        var asked = payingWith("pm_card_visa");
        var second = payingWith("pm_card_visa");
        var third = payingWith("pm_card_visa");
        var one = asked.prefers(word, Map.of("mode", "ASK"));
        var offer = asked.decision(one, "OFFERED").path("id").asText();
        var two = second.prefers(word, Map.of("mode", "ASK"));
        second.decision(two, "NONE");
        var three = third.prefers(word, Map.of());
        third.decision(three, "NONE");

        asked.api().post("decisions/" + offer + "/refusal", Map.of());

        var passedOn = second.decision(two, "OFFERED");
        assertSoonAfterItsCause(passedOn);
        assertThat(ofOutcome(three, "BOOKED")).isZero();

        update("update decision set answer_until = utc_timestamp(6) - interval 1 second where id = '"
                + passedOn.path("id").asText() + "'");

        assertThat(third.decision(three, "BOOKED").path("trigger").asText()).isEqualTo("PLACES_RETURNED");
        assertThat(ofOutcome(two, "EXPIRED")).isEqualTo(1);
        Eventually.holds(PATIENCE, "the line served", () -> looks(performance) == 0);
        assertThat(ofOutcome(one, "OFFERED") + ofOutcome(one, "BOOKED")).isZero();
    }

    @Test
    void whatComesBackIsForTheLineFirstWhoeverElseTriesAllTheTime() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 2)).onSale();
        var owner = payingWith("pm_card_visa");
        var booking = buy(owner, performance);
        var waiting = payingWith("pm_card_visa");
        var preference = waiting.prefers(wordOf(performance), Map.of());
        waiting.decision(preference, "NONE");

        try (var passerBy = new PasserBy(performance)) {
            Eventually.holds(PATIENCE, "somebody who tries", () -> passerBy.tried() > 3);
            cancel(owner, booking);
            waiting.decision(preference, "BOOKED");
            var tried = passerBy.tried();
            Eventually.holds(PATIENCE, "somebody who tries again", () -> passerBy.tried() > tried + 3);
            assertThat(passerBy.got()).isZero();
        }
    }

    @Test
    void whatNobodyInTheLineWantsIsEverybodysAsSoonAsTheLineWasAsked() throws Exception {
        var performance = aPerformance(connection).in(stallsOf(1, 2)).onSale();
        var owner = payingWith("pm_card_visa");
        var own = owner.prefers(wordOf(performance), Map.of("mode", "ASK"));
        var offer = owner.decision(own, "OFFERED").path("id").asText();
        owner.api().post("decisions/" + offer + "/acceptance", Map.of());
        var booking = owner.decision(own, "BOOKED").path("booking").asText();

        try (var passerBy = new PasserBy(performance)) {
            cancel(owner, booking);
            Eventually.holds(PATIENCE, "a passer-by with the places", () -> passerBy.got() == 1);
        }
        assertThat(ofOutcome(own, "OFFERED") + ofOutcome(own, "BOOKED")).isZero();
    }

    @Test
    void aClaimThatIsRefusedTellsNobodyThatPlacesCameBack() throws Exception {
        var customer = payingWith("pm_card_visa");
        var performance = aPerformance(connection).in(stallsOf(1, 2)).onSale();
        var word = wordOf(performance);
        var account = customer.api().get("me").text("id");
        String preference;
        try (var turn = ParterreServer.connection()) {
            turn.setAutoCommit(false);
            turn.createStatement().execute("insert into decision_turn (account_id) values (" + account + ")");
            preference = customer.prefers(word, Map.of());
            Eventually.holds(PATIENCE, "places claimed", () -> held(performance) == 2);
            customer.api().post("preferences/" + preference + "/pause", Map.of());
            turn.commit();
        }

        Eventually.holds(PATIENCE, "places given back", () -> held(performance) == 0);
        assertThat(customer.decision(preference, "NONE").at("/reason/code").asText())
                .isEqualTo("not-active");
        assertThat(text(
                        "select count(*) from outbox where fact = 'PlacesReturned' and payload like '%\"performanceId\":"
                                + performance.id() + ",%'"))
                .isEqualTo("0");
    }

    /** Of many that want the lease at once one gets it; the control looks first and takes then. */
    @Test
    void oneWorkerServesALine() throws Exception {
        update("create or replace table scratch_look (id int primary key, leased_by int)");
        assertThat(race(true)).isEqualTo(1);
        assertThat(race(false)).isGreaterThan(1);
    }

    private int race(boolean leased) throws Exception {
        update("replace into scratch_look values (1, null)");
        var workers = Executors.newFixedThreadPool(8);
        var ready = new CyclicBarrier(8);
        var served = new AtomicInteger();
        try {
            var all = new ArrayList<Future<?>>();
            for (var i = 1; i <= 8; i++) {
                var me = i;
                all.add(workers.submit(() -> take(me, leased, ready) ? served.incrementAndGet() : 0));
            }
            for (var one : all) {
                one.get();
            }
        } finally {
            workers.shutdownNow();
        }
        return served.get();
    }

    private static boolean take(int worker, boolean leased, CyclicBarrier ready) throws Exception {
        try (var own = ParterreServer.connection();
                var statement = own.createStatement()) {
            own.setAutoCommit(false);
            if (leased) {
                ready.await();
            }
            boolean free;
            try (var row = statement.executeQuery("select id from scratch_look where leased_by is null"
                    + (leased ? " for update skip locked" : ""))) {
                free = row.next();
            }
            if (!leased) {
                ready.await();
            }
            if (free) {
                statement.executeUpdate("update scratch_look set leased_by = " + worker);
            }
            own.commit();
            return free;
        }
    }

    /** Somebody who tries to get two places again and again, and keeps them. */
    private static final class PasserBy implements AutoCloseable {

        private final AtomicBoolean over = new AtomicBoolean();
        private final AtomicInteger tried = new AtomicInteger();
        private final AtomicInteger got = new AtomicInteger();
        private final Thread thread;

        PasserBy(Opened performance) {
            thread = new Thread(() -> {
                while (!over.get()) {
                    var answer = Api.anonymous().post("performances/" + performance.id() + "/holds", TWO);
                    got.addAndGet(answer.status() == 201 ? 1 : 0);
                    tried.incrementAndGet();
                }
            });
            thread.start();
        }

        int tried() {
            return tried.get();
        }

        int got() {
            return got.get();
        }

        @Override
        public void close() throws InterruptedException {
            over.set(true);
            thread.join();
        }
    }

    private static String buy(Customer customer, Opened performance) {
        var hold = customer.api().post("performances/" + performance.id() + "/holds", TWO);
        assertThat(hold.status()).as(hold.body().toString()).isEqualTo(201);
        var booking = customer.api()
                .post("bookings", Map.of("hold", hold.text("id"), "payment", Map.of("id", customer.card())));
        assertThat(booking.status()).as(booking.body().toString()).isEqualTo(201);
        return booking.text("reference");
    }

    private static void cancel(Customer customer, String booking) {
        var given = customer.api().post("bookings/" + booking + "/cancellations", Map.of());
        assertThat(given.status()).as(given.body().toString()).isEqualTo(200);
    }

    private static String wordOf(Opened performance) throws SQLException {
        return Customer.wordOf(performance.id().value());
    }

    /** A fee on every ticket, which makes it dearer and tells everybody. */
    private static void charge(Opened performance, String fee) {
        var amount = Map.of("amount", fee, "currency", "EUR");
        put(performance, List.of(Map.of("kind", "AMOUNT", "amount", amount, "per", "TICKET", "inside", false)));
    }

    /** And waits until everybody was told. */
    private void chargeOnceAndForAll(Opened performance) {
        charge(performance, "1.50");
        Eventually.holds(
                PATIENCE,
                "everybody told",
                () -> text("select count(*) from consumed_fact c join outbox o on o.fact_id = c.fact_id"
                                + " where c.consumer = 'ConsiderOnPerformanceChanged' and o.payload like '%\"performanceId\":"
                                + performance.id() + "}%'")
                        .equals("1"));
        Eventually.holds(PATIENCE, "the line served", () -> looks(performance) == 0);
    }

    private static void chargeNothing(Opened performance) {
        put(performance, List.of());
    }

    private static void put(Opened performance, List<Map<String, Object>> rules) {
        var charged = Api.as("FINANCE")
                .put("performances/" + performance.id() + "/fees", Map.of("vatRate", "20.00", "rules", rules));
        assertThat(charged.status()).as(charged.body().toString()).isEqualTo(200);
    }

    /** By its sale window, which the house follows every minute. */
    private void openSale(Opened performance) throws SQLException {
        update("update performance set sale_from = utc_timestamp(6) - interval 1 minute where id = "
                + performance.id());
    }

    /** Its line is being served by somebody, or was until so many seconds ago. */
    private void lease(Opened performance, String by, int seconds) throws SQLException {
        update(
                "insert into performance_look (performance_id, asked, begun, asked_at, due_at, cause_kind, cause, givers)"
                        + " values (" + performance.id()
                        + ", 1, 0, utc_timestamp(6), utc_timestamp(6), 'PERFORMANCE', uuid(), '') on duplicate key update asked = asked");
        update("update performance_look set leased_by = '" + by + "', leased_until = utc_timestamp(6) + interval "
                + seconds + " second where performance_id = " + performance.id());
    }

    private int looks(Opened performance) {
        return number("count(*)", performance);
    }

    private int number(String what, Opened performance) {
        return Integer.parseInt(text("select coalesce(max(n), 0) from (select " + what
                + " n from performance_look where performance_id = " + performance.id() + ") look"));
    }

    private int held(Opened performance) {
        return Integer.parseInt(
                text("select count(*) from place where state <> 'FREE' and performance_id = " + performance.id()));
    }

    /** By the clock of the fact, which is written with what happened. */
    private void assertSoonAfterItsCause(JsonNode decision) {
        var micros = text("select timestampdiff(microsecond, o.created_at, d.changed_at) from decision d"
                + " join outbox o on o.fact_id = d.cause where d.id = '"
                + decision.path("id").asText() + "'");
        assertThat(Long.parseLong(micros)).isBetween(0L, SOON_MICROS);
    }

    private String outcomes(String preference) {
        return text("select group_concat(outcome order by decided_at) from decision where preference_id = '"
                + preference + "' and repeat_of is null");
    }

    private int ofOutcome(String preference, String outcome) {
        return Integer.parseInt(text("select count(*) from decision where preference_id = '" + preference
                + "' and outcome = '" + outcome + "'"));
    }

    private String outcomesOf(String run, String one, String other) {
        return text("select group_concat(outcome) from decision where run_id = '" + run + "' and preference_id in ('"
                + one + "', '" + other + "')");
    }

    private void update(String statement) throws SQLException {
        try (var update = connection.createStatement()) {
            update.execute(statement);
        }
    }

    private String text(String query) {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            assertThat(row.next()).as(query).isTrue();
            return row.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }
}
