package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RushTest {

    private final Rush rush = new Rush();

    @Test
    void fewBuyersAreNoRush() {
        rush.served(24);
        assertThat(rush.isOn()).isFalse();
    }

    @Test
    void manyAtOnceAreOne() {
        rush.served(12);
        rush.served(13);
        assertThat(rush.isOn()).isTrue();
    }

    @Test
    void givingWayEndsInAnyCase() {
        rush.served(100);
        var began = System.nanoTime();
        rush.giveWay(Duration.ofMillis(60));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isBetween(Duration.ofMillis(60), Duration.ofSeconds(1));
    }

    @Test
    void nobodyWaitsWithoutARush() {
        var began = System.nanoTime();
        rush.giveWay(Duration.ofSeconds(30));
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(10));
    }
}
