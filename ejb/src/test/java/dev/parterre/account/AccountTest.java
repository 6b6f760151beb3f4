package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOW = Instant.parse("2026-12-01T19:00:00Z");

    private final Account account = Account.registered(EmailAddress.of("ivan@example.com"), NOW);

    @Test
    void beginsPendingAsACustomer() {
        assertThat(account.pending()).isTrue();
        assertThat(account.roles()).containsExactly("CUSTOMER");
    }

    @Test
    void isConfirmedOnce() {
        account.confirm();

        assertThat(account.pending()).isFalse();
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(account::confirm);
    }

    @Test
    void nineFailuresLockNothing() {
        for (var i = 0; i < 9; i++) {
            assertThat(account.failed(NOW)).isFalse();
        }
        assertThat(account.lockedAt(NOW)).isFalse();
    }

    @Test
    void theTenthFailureInARowLocksForAQuarterOfAnHour() {
        failTimes(9);

        assertThat(account.failed(NOW)).isTrue();
        assertThat(account.lockedAt(NOW)).isTrue();
        assertThat(account.lockedAt(NOW.plus(Duration.ofMinutes(15)).minusNanos(1)))
                .isTrue();
        assertThat(account.lockedAt(NOW.plus(Duration.ofMinutes(15)))).isFalse();
    }

    @Test
    void signingInBeginsTheCountAnew() {
        failTimes(9);
        account.signedIn();
        failTimes(9);

        assertThat(account.lockedAt(NOW)).isFalse();
    }

    @Test
    void aLinkIsUsedOnceAndWithinTwoDays() {
        var inTime = new AccountLink(new AccountId(7), Secret.random(""), NOW);
        var late = new AccountLink(new AccountId(7), Secret.random(""), NOW);
        var replaced = new AccountLink(new AccountId(7), Secret.random(""), NOW);
        replaced.voidAt(NOW);

        assertThat(inTime.use(NOW.plus(Duration.ofHours(47)))).isEqualTo(new AccountId(7));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(() -> inTime.use(NOW));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> late.use(NOW.plus(Duration.ofHours(48))));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(() -> replaced.use(NOW));
    }

    @Test
    void secretsDifferAndAreKeptAsHashes() {
        var one = Secret.random("ptk_");
        var other = Secret.random("ptk_");

        assertThat(one.text()).startsWith("ptk_").hasSize(47).isNotEqualTo(other.text());
        assertThat(one.hash()).hasSize(64).isNotEqualTo(other.hash());
        assertThat(one).hasToString("Secret");
    }

    private void failTimes(int times) {
        for (var i = 0; i < times; i++) {
            account.failed(NOW);
        }
    }
}
