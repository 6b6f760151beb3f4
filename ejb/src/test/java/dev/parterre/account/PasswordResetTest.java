package dev.parterre.account;

import static dev.parterre.account.AccountHouse.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parterre.account.AccountLink.Purpose;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordResetTest {

    private static final String OLD = "amber-lantern-41";
    private static final String NEW = "violet-harbour-93";

    private final AccountHouse house = new AccountHouse();

    @Test
    void askingLeavesTheSameTracesWhateverTheAddressIs() {
        confirmed();
        house.told.clear();
        house.audited.clear();

        house.resets.forgot("ELENA@example.com");
        house.resets.forgot("nobody@example.com");

        assertThat(house.told).containsExactly(new PasswordForgotten(1), new PasswordForgotten(0));
        assertThat(house.audited).containsExactly("account.password-forgotten", "account.password-forgotten");
        assertThat(house.signIns.signIn(EMAIL, OLD).id()).isEqualTo(new AccountId(1));
    }

    @Test
    void theNewPasswordIsTheOnlyWayIn() {
        confirmed();
        var before = house.tokens.issue(EMAIL, OLD, "theirs");
        var link = link();
        var other = link();

        var owner = house.resets.replace(link, NEW);

        assertThat(before.token()).isNotEmpty();
        assertThat(house.tokenRows.working(owner.id(), house.hands.now)).isEmpty();
        assertThat(owner.credentials()).isEqualTo(1);
        assertThat(house.fired).contains(new CredentialsReplaced(owner.id(), 1), new TokenHolders.RightsChanged());
        assertThat(house.told).contains(new PasswordReplaced(1));
        assertThat(house.audited).contains("account.password-replaced");
        assertThat(house.signIns.signIn(EMAIL, NEW)).isEqualTo(owner);
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIns.signIn(EMAIL, OLD));
        assertInvalid(link);
        assertInvalid(other);
    }

    @Test
    void confirmsAnAddressThatNeverWas() {
        house.registered("Elena", OLD);
        var confirmation = house.link(EMAIL, Purpose.CONFIRM_EMAIL);

        house.resets.replace(link(), NEW);

        assertThat(house.signIns.signIn(EMAIL, NEW).roles()).containsExactly("CUSTOMER");
        assertThat(house.audited).contains("account.confirmed");
        assertThatExceptionOfType(ConfirmationLinkInvalid.class)
                .isThrownBy(() -> house.registrations.confirm(confirmation));
    }

    @Test
    void aLockOutByWrongPasswordsIsOver() {
        confirmed();
        for (var i = 0; i < LockoutPolicy.FAILURES; i++) {
            assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIns.signIn(EMAIL, "wrong"));
        }
        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.signIns.signIn(EMAIL, OLD));

        house.resets.replace(link(), NEW);

        assertThat(house.signIns.signIn(EMAIL, NEW).id()).isEqualTo(new AccountId(1));
    }

    @Test
    void aPasswordThatIsRefusedUsesNoLink() {
        confirmed();
        var link = link();

        assertThatExceptionOfType(PasswordLengthWrong.class).isThrownBy(() -> house.resets.replace(link, "short"));
        assertThatExceptionOfType(PasswordTooCommon.class).isThrownBy(() -> house.resets.replace(link, EMAIL + "1"));

        assertThat(house.resets.replace(link, NEW).id()).isEqualTo(new AccountId(1));
    }

    @Test
    void worksForAnHourAndForNothingElse() {
        confirmed();
        var link = link();
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(() -> house.registrations.confirm(link));
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(() -> house.offers.take(link, NEW));

        house.hands.forward(Duration.ofHours(1));

        assertInvalid(link);
        assertInvalid(null);
    }

    private void confirmed() {
        house.registered("Elena", OLD);
        house.registrations.confirm(house.link(EMAIL, Purpose.CONFIRM_EMAIL));
    }

    private String link() {
        return house.link(EMAIL, Purpose.RESET_PASSWORD);
    }

    private void assertInvalid(String link) {
        assertThatExceptionOfType(ConfirmationLinkInvalid.class).isThrownBy(() -> house.resets.replace(link, NEW));
    }
}
