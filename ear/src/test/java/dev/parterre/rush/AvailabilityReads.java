package dev.parterre.rush;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.BitSet;
import java.util.List;

/** Many look at the picture of a hall of 20,000 while four others buy from it as fast as they can. */
final class AvailabilityReads {

    private static final int SELLERS = 4;
    private static final int PLACES = 20_000;
    private static final int MOST_BYTES = 8_000;

    private History history;
    private final List<Picture> pictures = new ArrayList<>();

    /** What somebody saw. */
    private record Picture(long performance, long sentAt, BitSet free) {}

    void run(Rush rush) throws Exception {
        var house = new House(rush.connection(), Hall.of(PLACES, 0), "45.00", Rush.LIMIT);
        read(rush, house, 32, rush.settings().warmup());
        for (var clients : rush.settings().clients()) {
            var before = rush.meter().read();
            read(rush, house, clients, rush.settings().seconds());
            var cost = rush.meter().read().since(before);
            var deeds = history.deeds();
            rush.table()
                    .row("availability", clients, Figures.of(deeds, Wish.Kind.LOOK, cost.seconds()), cost, Double.NaN);
            rush.table()
                    .note(String.format(
                            "availability, %d readers: %d places sold meanwhile, oldest news %.0f ms, largest answer %d bytes",
                            clients,
                            deeds.stream()
                                    .filter(deed -> deed.is(Wish.Kind.HOLD) && deed.done())
                                    .count(),
                            staleness(deeds),
                            largest(deeds)));
            assertThat(largest(deeds)).isLessThanOrEqualTo(MOST_BYTES);
            new Truth(history).check(rush.connection());
        }
    }

    private void read(Rush rush, House house, int clients, Duration duration) throws Exception {
        history = new History(house.hall());
        pictures.clear();
        var performance = house.open(1);
        var stock = new SeatStock(house.hall(), performance, 1, rush.random());
        var crowd = rush.crowd();
        var everybody = new ArrayList<Buyer>();
        for (var i = 0; i < SELLERS; i++) {
            everybody.add(new HoldBuyer(history, stock, crowd));
        }
        for (var i = 0; i < clients; i++) {
            everybody.add(new Reader(performance.get(0)));
        }
        Load.run(ParterreServer.api(), everybody, duration);
    }

    private static int largest(List<Deed> deeds) {
        return deeds.stream()
                .filter(deed -> deed.is(Wish.Kind.LOOK))
                .mapToInt(Deed::content)
                .max()
                .orElse(0);
    }

    /** For how many milliseconds at the most a place was shown as free after its buyer had been told that it is theirs. */
    private double staleness(List<Deed> deeds) {
        var oldest = 0L;
        for (var picture : pictures) {
            for (var deed : deeds) {
                if (deed.gotAt() >= picture.sentAt()) {
                    break;
                }
                if (deed.is(Wish.Kind.HOLD) && deed.done() && picture.free().get(deed.places()[0])) {
                    oldest = Math.max(oldest, picture.sentAt() - deed.gotAt());
                }
            }
        }
        return oldest / 1e6;
    }

    /** Looks again and again; every second time it says what it has seen already. */
    private final class Reader implements Buyer {

        private static final int EVERY = 500;
        private static final byte[] FREE = {'"', 'f', 'r', 'e', 'e', '"', ':', '"'};

        private final long performance;
        private String tag;
        private int looks;

        Reader(long performance) {
            this.performance = performance;
        }

        @Override
        public Call next() {
            return Ask.guest().availability(Wish.look(performance), looks++ % 2 == 0 ? tag : null);
        }

        @Override
        public void answered(Call call, Reply reply, long sentAt, long gotAt) {
            history.answered(call.wish(), reply, sentAt, gotAt);
            if (reply.status() == 200) {
                tag = reply.tag();
                if (looks % EVERY <= 1) {
                    var free = BitSet.valueOf(Base64.getDecoder().decode(reply.text(FREE)));
                    pictures.add(new Picture(performance, sentAt, free));
                }
            }
        }

        @Override
        public void lost(Call call, long sentAt) {
            history.lost(call.wish(), sentAt);
        }
    }
}
