package dev.parterre.rush;

import dev.parterre.testing.Invariants;
import dev.parterre.testing.ParterreServer;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** One run of the harness: what its scenarios share, and how any of them is measured. */
final class Rush implements AutoCloseable {

    static final int LIMIT = 10;
    private static final Duration SLICE = Duration.ofSeconds(10);
    private static final double FIRST_GUESS = 3_000;
    /** A hundred thousand bookings in a minute and a half have their tickets an hour later; smaller sales show that each comes once. */
    private static final Set<String> BEHIND = Set.of("ticketing-one-ticket-per-sold-place");

    private final RushSettings settings;
    private final Connection connection;
    private final Meter meter;
    private final Yardstick yardstick;
    private final List<Ask> customers;
    private final Ask support = Crowd.support();
    private final ResultTable table = new ResultTable();
    private final Random random;

    Rush(RushSettings settings, int customers) throws SQLException {
        this.settings = settings;
        connection = ParterreServer.connection();
        meter = new Meter(connection, ParterreServer.pids());
        yardstick = new Yardstick(connection);
        this.customers = Crowd.customers(customers);
        random = new Random(settings.seed());
        table.note(yardstick.durability());
    }

    RushSettings settings() {
        return settings;
    }

    Connection connection() {
        return connection;
    }

    Yardstick yardstick() {
        return yardstick;
    }

    Meter meter() {
        return meter;
    }

    ResultTable table() {
        return table;
    }

    Random random() {
        return random;
    }

    SellOut.Crowds crowds() {
        return new SellOut.Crowds(customers, support, settings.seed());
    }

    /** As soon as the queues are empty: for sales of some thousand places. */
    void assertInvariants() throws Exception {
        Drain.await(connection);
        Invariants.assertHold();
    }

    Crowd crowd() {
        return Crowd.of(customers, LIMIT);
    }

    /**
     * A kind of sale to be measured.
     *
     * @param measured the deeds that count
     * @param places that one of them takes
     */
    record Sale(String name, House house, Wish.Kind measured, int places, Stock stock, Bare bare, Buyers buyers) {}

    interface Stock {
        Supplier<Wish> of(List<Long> performances);
    }

    interface Bare {
        double measure(Yardstick yardstick, int clients, Duration duration) throws Exception;
    }

    interface Buyers {
        Buyer next(History history, Supplier<Wish> wishes, Crowd crowd);
    }

    /** Warms up, and then for each number of clients: the yardstick, the sale, a row of the table, and whether all of it was true. */
    void measure(Sale sale) throws Exception {
        var rate = warmUp(sale);
        for (var clients : settings.clients()) {
            var bare = sale.bare().measure(yardstick, clients, shorter(settings.seconds()));
            rate = measure(sale, clients, bare, rate);
        }
        Drain.awaitRelay(connection);
        Invariants.assertHoldBut(BEHIND);
    }

    /** Each sale with so many clients after a warm-up, by itself: how many a second. */
    static List<Double> measured(Rush rush, List<Sale> sales, int clients) throws Exception {
        var rates = new ArrayList<Double>();
        for (var sale : sales) {
            rates.add(rush.measure(sale, clients, Double.NaN, rush.warmUp(sale)));
        }
        return rates;
    }

    private static Duration shorter(Duration duration) {
        return duration.compareTo(SLICE) < 0 ? duration : SLICE;
    }

    private double warmUp(Sale sale) throws Exception {
        var rate = FIRST_GUESS;
        for (var left = settings.warmup(); left.toSeconds() > 0; left = left.minus(SLICE)) {
            var session = session(sale, rate, shorter(left));
            session.run(32, shorter(left));
            rate = session.rate();
            new Truth(session.history()).check(connection);
        }
        return rate;
    }

    private double measure(Sale sale, int clients, double bare, double rate) throws Exception {
        var session = session(sale, rate, settings.seconds());
        var before = meter.read();
        session.run(clients, settings.seconds());
        var cost = meter.read().since(before);
        table.row(sale.name(), clients, session.figures(), cost, bare);
        new Truth(session.history()).check(connection);
        return session.rate();
    }

    private Session session(Sale sale, double rate, Duration duration) throws SQLException {
        var needed = rate
                * 1.7
                * sale.places()
                * duration.toSeconds()
                / sale.house().hall().places();
        return new Session(sale, sale.house().open((int) needed + 1));
    }

    /** Each under an idempotency key of its own. */
    private static Supplier<Wish> keyed(Supplier<Wish> wishes) {
        var name = UUID.randomUUID().toString();
        var number = new AtomicInteger();
        return () -> {
            var wish = wishes.get();
            return wish == null ? null : wish.under(name + '-' + number.incrementAndGet());
        };
    }

    /** One load on performances of its own. */
    private final class Session {

        private final Sale sale;
        private final History history;
        private final Supplier<Wish> wishes;
        private double seconds;

        private Session(Sale sale, List<Long> performances) {
            this.sale = sale;
            history = new History(sale.house().hall());
            wishes = settings.keys()
                    ? keyed(sale.stock().of(performances))
                    : sale.stock().of(performances);
        }

        private void run(int clients, Duration duration) throws Exception {
            var crowd = crowd();
            var buyers = new ArrayList<Buyer>();
            for (var i = 0; i < clients; i++) {
                buyers.add(sale.buyers().next(history, wishes, crowd));
            }
            var begin = System.nanoTime();
            Load.run(ParterreServer.api(), buyers, duration);
            seconds = (System.nanoTime() - begin) / 1e9;
        }

        private History history() {
            return history;
        }

        private Figures figures() {
            return Figures.of(history.deeds(), sale.measured(), seconds);
        }

        private double rate() {
            return figures().perSecond();
        }
    }

    @Override
    public void close() throws SQLException {
        table.print();
        yardstick.close();
        connection.close();
    }
}
