package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenHoldersTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Secret TOKEN = new Secret("ptk_a");

    private final Hands hands = new Hands();
    private final Rows rows = new Rows();
    private final TokenHolders holders = new TokenHolders(rows, hands);

    @Test
    void theDatabaseIsAskedOnceInThreeSeconds() {
        rows.give(TOKEN, NOON.plusSeconds(3600));
        for (var i = 0; i < 100; i++) {
            assertThat(holders.of(TOKEN)).isPresent();
        }
        assertThat(rows.asked).isEqualTo(1);
        hands.now = NOON.plusSeconds(3);
        holders.of(TOKEN);
        assertThat(rows.asked).isEqualTo(2);
    }

    @Test
    void whatIsRevokedHereOpensNothingAtOnce() {
        rows.give(TOKEN, NOON.plusSeconds(3600));
        holders.of(TOKEN);
        rows.held.clear();
        holders.forget(new TokenHolders.RightsChanged());
        assertThat(holders.of(TOKEN)).isEmpty();
    }

    @Test
    void whatIsRevokedElsewhereOpensNothingAfterThreeSeconds() {
        rows.give(TOKEN, NOON.plusSeconds(3600));
        holders.of(TOKEN);
        rows.held.clear();
        hands.now = NOON.plus(Duration.ofMillis(2999));
        assertThat(holders.of(TOKEN)).isPresent();
        hands.now = NOON.plusSeconds(3);
        assertThat(holders.of(TOKEN)).isEmpty();
    }

    @Test
    void aChangeWhileTheDatabaseAnswersIsNotForgotten() {
        rows.give(TOKEN, NOON.plusSeconds(3600));
        rows.meanwhile = () -> holders.forget(new TokenHolders.RightsChanged());
        holders.of(TOKEN);
        rows.meanwhile = () -> {};
        rows.held.clear();
        assertThat(holders.of(TOKEN)).isEmpty();
    }

    @Test
    void nobodyIsRememberedBeyondTheEndOfTheToken() {
        rows.give(TOKEN, NOON.plusSeconds(1));
        holders.of(TOKEN);
        rows.held.clear();
        hands.now = NOON.plusSeconds(1);
        assertThat(holders.of(TOKEN)).isEmpty();
    }

    @Test
    void aClockSetBackKeepsNobodyForLonger() {
        rows.give(TOKEN, NOON.plusSeconds(3600));
        holders.of(TOKEN);
        rows.held.clear();
        hands.now = NOON.minusSeconds(600);
        assertThat(holders.of(TOKEN)).isEmpty();
    }

    private static final class Rows extends AccessTokenRepository {
        private final Map<String, Holding> held = new HashMap<>();
        private Runnable meanwhile = () -> {};
        private int asked;

        private record Holding(Instant until) {}

        private void give(Secret token, Instant until) {
            held.put(token.hash(), new Holding(until));
        }

        @Override
        Optional<TokenHolders.Holder> holder(String hash, Instant now) {
            asked++;
            var found = Optional.ofNullable(held.get(hash))
                    .map(holding -> new TokenHolders.Holder(
                            new SignedIn(new AccountId(7), Set.of("CUSTOMER"), 0), holding.until()));
            meanwhile.run();
            return found;
        }
    }

    private static final class Hands extends Clock {
        private Instant now = NOON;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
