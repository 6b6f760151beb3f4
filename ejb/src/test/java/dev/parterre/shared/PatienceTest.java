package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.SQLNonTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private static final PersistenceException AWAY =
            new PersistenceException(new SQLNonTransientConnectionException("Socket fail", "08000"));

    private final List<Duration> pauses = new ArrayList<>();
    private long nanos = Long.MAX_VALUE - 1_000;
    private final Patience patience = new Patience(Duration.ofMinutes(1), () -> nanos, this::pass);
    private Duration eachTakes = Duration.ZERO;
    private int tries;

    private void pass(Duration pause) {
        pauses.add(pause);
        nanos += pause.toNanos();
    }

    private int failing(int times, RuntimeException fault) {
        nanos += eachTakes.toNanos();
        if (tries++ < times) {
            throw fault;
        }
        return tries;
    }

    @AfterEach
    void forgetTheInterrupt() {
        Thread.interrupted();
    }

    @Test
    void whatWorksIsDoneOnce() {
        patience.until(() -> failing(0, AWAY));

        assertThat(tries).isEqualTo(1);
        assertThat(pauses).isEmpty();
    }

    @Test
    void aDatabaseThatComesBackIsWaitedForWithGrowingPauses() {
        patience.until(() -> failing(7, AWAY));

        assertThat(tries).isEqualTo(8);
        assertThat(pauses)
                .extracting(Duration::toMillis)
                .containsExactly(250L, 500L, 1000L, 2000L, 4000L, 5000L, 5000L);
    }

    @Test
    void oneThatStaysAwayIsTheCallersFault() {
        assertThatThrownBy(() -> patience.until(() -> failing(Integer.MAX_VALUE, AWAY)))
                .isSameAs(AWAY);

        assertThat(pauses.stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofSeconds(60), Duration.ofSeconds(65));
    }

    @Test
    void whatEachTryTakesCounts() {
        eachTakes = Duration.ofSeconds(25);

        assertThatThrownBy(() -> patience.until(() -> failing(Integer.MAX_VALUE, AWAY)))
                .isSameAs(AWAY);

        assertThat(tries).isEqualTo(3);
    }

    @Test
    void anotherFaultIsSoAtOnce() {
        var bug = new IllegalStateException("bug");

        assertThatThrownBy(() -> patience.until(() -> failing(1, bug))).isSameAs(bug);

        assertThat(pauses).isEmpty();
    }

    @Test
    void whoIsInterruptedGivesUp() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> patience.until(() -> failing(1, AWAY))).isSameAs(AWAY);

        assertThat(pauses).isEmpty();
    }
}
