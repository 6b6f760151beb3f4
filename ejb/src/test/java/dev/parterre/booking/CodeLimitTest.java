package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.pricing.NoSuchPromotion;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CodeLimitTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-22T12:00:00Z"));
    private final InstantSource source = now::get;
    private final CodeLimit limit = new CodeLimit(source.withZone(ZoneOffset.UTC));

    @Test
    void twentyGuessesAndThenAPause() {
        for (var guess = 0; guess < 20; guess++) {
            limit.check(from("guest:192.0.2.1"));
            limit.learn(from("guest:192.0.2.1"), new CompletionException(new NoSuchPromotion()));
        }
        assertThatThrownBy(() -> limit.check(from("guest:192.0.2.1"))).isInstanceOf(TooManyCodes.class);
        assertThatCode(() -> limit.check(from("account:7"))).doesNotThrowAnyException();
        assertThatCode(() -> limit.check(without())).doesNotThrowAnyException();
        now.updateAndGet(then -> then.plus(Duration.ofMinutes(15)));
        assertThatCode(() -> limit.check(from("guest:192.0.2.1"))).doesNotThrowAnyException();
    }

    @Test
    void onlyCodesThatDoNotExistAreGuesses() {
        for (var use = 0; use < 50; use++) {
            limit.learn(from("account:7"), null);
            limit.learn(from("account:7"), new CompletionException(new PromotionUsedUp()));
            limit.learn(without(), new NoSuchPromotion());
        }
        assertThatCode(() -> limit.check(from("account:7"))).doesNotThrowAnyException();
    }

    private static HoldCommand from(String who) {
        return new HoldCommand(
                new PerformanceId(1),
                new InCategory("A", 1),
                List.of(),
                Optional.empty(),
                Optional.of(new HoldCommand.Code("AUTUMN", who)));
    }

    private static HoldCommand without() {
        return HoldCommand.of(new PerformanceId(1), new InCategory("A", 1));
    }
}
