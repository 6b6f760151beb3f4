package dev.parterre.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parterre.account.AccountLink.Purpose;
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
        var inTime = link(Purpose.CONFIRM_EMAIL);
        var late = link(Purpose.CONFIRM_EMAIL);
        var replaced = link(Purpose.CONFIRM_EMAIL);
        replaced.voidAt(NOW);

        assertThat(inTime.use(Purpose.CONFIRM_EMAIL, NOW.plus(Duration.ofHours(47))))
                .isEqualTo(new AccountId(7));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> inTime.use(Purpose.CONFIRM_EMAIL, NOW));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> late.use(Purpose.CONFIRM_EMAIL, NOW.plus(Duration.ofHours(48))));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> replaced.use(Purpose.CONFIRM_EMAIL, NOW));
    }

    @Test
    void aLinkIsForWhatItWasSentFor() {
        var offer = link(Purpose.TAKE_ACCOUNT);
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> offer.use(Purpose.CONFIRM_EMAIL, NOW));
        assertThat(offer.holder(Purpose.TAKE_ACCOUNT, NOW)).isEqualTo(new AccountId(7));
        assertThat(offer.use(Purpose.TAKE_ACCOUNT, NOW)).isEqualTo(new AccountId(7));
    }

    private static AccountLink link(Purpose purpose) {
        return new AccountLink(new AccountId(7), Secret.random(""), purpose, NOW);
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
