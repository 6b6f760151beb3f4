package dev.parterre.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DrawPolicyTest {

    private static final Seed SEED = new Seed("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    private static final int ACCOUNTS = 20;
    private static final int DRAWS = 20_000;
    /** Of chi-square with 19 degrees of freedom, exceeded once in a thousand. */
    private static final double UNLIKELY_OF_20 = 43.82;

    /** The expected values were made by sha256sum and openssl, as the class says anybody can. */
    @Test
    void comesToWhatOtherToolsComeTo() {
        var tickets = List.of("CCCC", "AAAA", "BBBB");

        assertThat(DrawPolicy.commitment(SEED))
                .isEqualTo("630dcd2966c4336691125448bbb25b4ff412a49c732db2c8abc1b8581bd710dd");
        assertThat(DrawPolicy.digest(tickets))
                .isEqualTo("5ff541e0d0fc8ed36ce14b01d48461d91c67fe2aae6665977aecdf94de27cfba");
        assertThat(DrawPolicy.order(SEED, tickets)).containsExactly("CCCC", "BBBB", "AAAA");
    }

    @Test
    void drawnAgainItIsTheSame() {
        var random = new Random(1);
        for (var draw = 0; draw < 1_000; draw++) {
            var seed = seed(random);
            var tickets = tickets(seed(random), 1, 50);
            var order = DrawPolicy.order(seed, tickets);
            Collections.shuffle(tickets, random);
            assertThat(DrawPolicy.order(seed, tickets)).isEqualTo(order);
            assertThat(order).hasSameElementsAs(tickets).hasSameSizeAs(tickets);
        }
    }

    @Test
    void anotherSeedIsFoundByTheCommitment() {
        var random = new Random(2);
        var commitment = DrawPolicy.commitment(SEED);
        for (var bit = 0; bit < 256; bit++) {
            var bytes = SEED.bytes();
            bytes[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(DrawPolicy.keeps(commitment, new Seed(HexFormat.of().formatHex(bytes))))
                    .isFalse();
        }
        assertThat(DrawPolicy.keeps(commitment, seed(random))).isFalse();
        assertThat(DrawPolicy.keeps(commitment, SEED)).isTrue();
    }

    @Test
    void oneMoreOnTheListShufflesAll() {
        var random = new Random(3);
        var firstAgain = 0;
        for (var draw = 0; draw < 2_000; draw++) {
            var seed = seed(random);
            var tickets = tickets(seed(random), 1, 100);
            var first = DrawPolicy.order(seed, tickets).get(0);
            tickets.add("ONE-MORE");
            firstAgain += DrawPolicy.order(seed, tickets).get(0).equals(first) ? 1 : 0;
        }
        assertThat(firstAgain).as("about 20 of 2,000").isBetween(5, 45);
    }

    /** Accounts one after the other in the database: each comes first as often as any, and each everywhere in the line as often. */
    @Test
    void thePlaceInTheDatabaseIsNoAdvantage() {
        var random = new Random(4);
        var counts = new int[ACCOUNTS][ACCOUNTS];
        for (var draw = 0; draw < DRAWS; draw++) {
            var tickets = tickets(seed(random), 1_000_000, ACCOUNTS);
            var order = DrawPolicy.order(seed(random), tickets);
            for (var account = 0; account < ACCOUNTS; account++) {
                counts[account][order.indexOf(tickets.get(account))]++;
            }
        }
        var expected = (double) DRAWS / ACCOUNTS;
        var beyond = 0;
        for (var account = 0; account < ACCOUNTS; account++) {
            beyond += chiSquare(counts[account], expected) > UNLIKELY_OF_20 ? 1 : 0;
        }
        var first =
                IntStream.range(0, ACCOUNTS).map(account -> counts[account][0]).toArray();
        System.out.printf(
                "lottery, %d draws of %d accounts: chi-square of who comes first %.1f (limit %.1f), accounts beyond it in all places %d%n",
                DRAWS, ACCOUNTS, chiSquare(first, expected), UNLIKELY_OF_20, beyond);
        assertThat(chiSquare(first, expected)).isLessThan(UNLIKELY_OF_20);
        assertThat(beyond).as("one in a thousand is expected").isLessThanOrEqualTo(1);
    }

    /** The earlier of two accounts comes before the later in half of the draws, within four standard deviations. */
    @Test
    void beingThereEarlierIsNoAdvantage() {
        var random = new Random(5);
        var earlier = 0;
        for (var draw = 0; draw < DRAWS; draw++) {
            var tickets = tickets(seed(random), 1, 40);
            var order = DrawPolicy.order(seed(random), tickets);
            earlier += order.indexOf(tickets.get(0)) < order.indexOf(tickets.get(39)) ? 1 : 0;
        }
        assertThat(Math.abs(earlier - DRAWS / 2.0)).isLessThan(4 * Math.sqrt(DRAWS) / 2);
    }

    @Test
    void aTicketTellsNothingAndIsOnesOwn() {
        var tickets = tickets(SEED, 1, 100_000);

        assertThat(new HashSet<>(tickets)).hasSize(100_000);
        assertThat(tickets).allMatch(ticket -> ticket.matches("([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}"));
        assertThat(DrawPolicy.ticket(SEED, 1)).isEqualTo(tickets.get(0));
        assertThat(DrawPolicy.ticket(seed(new Random(6)), 1)).isNotEqualTo(tickets.get(0));
    }

    @Test
    void aSeedHas32BytesAndIsNotPrinted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Seed("00"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Seed(SEED.hex().toUpperCase(java.util.Locale.ROOT)));
        assertThat(SEED.toString()).doesNotContain(SEED.hex());
        assertThat(Seed.fresh()).isNotEqualTo(Seed.fresh());
    }

    private static double chiSquare(int[] counts, double expected) {
        return Arrays.stream(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static List<String> tickets(Seed key, long firstAccount, int accounts) {
        return new ArrayList<>(LongStream.range(firstAccount, firstAccount + accounts)
                .mapToObj(account -> DrawPolicy.ticket(key, account))
                .toList());
    }

    private static Seed seed(Random random) {
        var bytes = ByteBuffer.allocate(32);
        IntStream.range(0, 4).forEach(i -> bytes.putLong(random.nextLong()));
        return new Seed(HexFormat.of().formatHex(bytes.array()));
    }
}
