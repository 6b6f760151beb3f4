package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HoldSecretsTest {

    private final HoldSecrets secrets = new HoldSecrets(key(1));

    @Test
    void areTheSameForTheSameHold() {
        var hold = new HoldId("abcdefghijkmnpqrstuvwxyz23");
        assertThat(secrets.of(hold)).isEqualTo(new HoldSecrets(key(1)).of(hold)).isEqualTo(secrets.of(hold));
    }

    @Test
    void differFromHoldToHold() {
        var all = new HashSet<String>();
        IntStream.range(0, 10_000).forEach(i -> all.add(secrets.of(new HoldId("hold-" + i))));
        assertThat(all).hasSize(10_000);
    }

    @Test
    void cannotBeComputedWithoutTheHousesKey() {
        var hold = new HoldId("abcdefghijkmnpqrstuvwxyz23");
        assertThat(new HoldSecrets(key(2)).of(hold)).isNotEqualTo(secrets.of(hold));
    }

    /** Five bits a letter, 26 letters: each place takes all 32 values, none of them hardly ever. */
    @Test
    void have130Bits() {
        var seen = new int[26][128];
        IntStream.range(0, 10_000).forEach(i -> {
            var secret = secrets.of(new HoldId("hold-" + i));
            assertThat(secret).hasSize(26).matches("[a-km-np-z2-9]+");
            IntStream.range(0, 26).forEach(place -> seen[place][secret.charAt(place)]++);
        });
        for (var place : seen) {
            assertThat(IntStream.of(place).filter(times -> times > 0))
                    .hasSize(32)
                    .allMatch(times -> times > 200);
        }
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
