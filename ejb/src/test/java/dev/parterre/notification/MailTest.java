package dev.parterre.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static Mail aMail() {
        return new Mail(MailOrder.on("fact-1", MailKind.BOOKING_CONFIRMED, "7KQ2M9HD4T", 17L), NOW);
    }

    @Test
    void oneConsumerAtATime() {
        var mail = aMail();
        assertThat(mail.claim(NOW)).isTrue();
        assertThat(mail.claim(NOW.plusSeconds(1))).isFalse();
    }

    @Test
    void aCrashWhileSendingDelaysItByTheLease() {
        var mail = aMail();
        mail.claim(NOW);
        assertThat(mail.claim(NOW.plus(RetryPolicy.LEASE).minusMillis(1))).isFalse();
        assertThat(mail.claim(NOW.plus(RetryPolicy.LEASE))).isTrue();
    }

    @Test
    void isNotSentAgain() {
        var mail = aMail();
        mail.claim(NOW);
        mail.sent(NOW);
        assertThat(mail.claim(NOW.plus(Duration.ofDays(1)))).isFalse();
        assertThat(mail.state()).isEqualTo(MailState.SENT);
    }

    @Test
    void waitsWhileTheServerIsAway() {
        var mail = aMail();
        mail.claim(NOW);
        mail.failed("MessagingException", NOW);
        assertThat(mail.claim(NOW.plusSeconds(4))).isFalse();
        assertThat(mail.claim(NOW.plusSeconds(5))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,10", "3,20", "8,640", "9,900", "10,900", "299,900"})
    void pausesGrowToAQuarterOfAnHour(int attempts, long seconds) {
        assertThat(RetryPolicy.pause(attempts)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void isGivenUpAfterDays() {
        var mail = aMail();
        var at = NOW;
        for (var attempt = 1; attempt <= RetryPolicy.MOST_ATTEMPTS; attempt++) {
            assertThat(mail.claim(at)).isTrue();
            mail.failed("MessagingException", at);
            at = at.plus(Duration.ofMinutes(15));
        }
        assertThat(mail.state()).isEqualTo(MailState.FAILED);
        assertThat(Duration.between(NOW, at)).isGreaterThan(Duration.ofDays(3));
    }
}
