package dev.parterre.account;

import static dev.parterre.account.AccountHouse.EMAIL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.parterre.account.AccountLink.Purpose;
import org.junit.jupiter.api.Test;

/** Mallory has the address first; Elena, who reads its mail, has the account in the end and Mallory nothing. */
class AccountOfferTest {

    private static final String THEIRS = "mallory-waits-here-7";
    private static final String MINE = "violet-harbour-93";

    private final AccountHouse house = new AccountHouse();

    @Test
    void whatWasSignedInBeforeIsOver() {
        var link = confirmedByMistake();
        var before = house.signIns.signIn(EMAIL, THEIRS);
        house.tokens.issue(EMAIL, THEIRS, "theirs");

        var taken = house.offers.take(link, MINE);

        assertThat(house.tokenRows.working(taken.id(), house.hands.now)).isEmpty();
        assertThat(house.signIns.current(taken.id()).orElseThrow().credentials())
                .isEqualTo(taken.credentials())
                .isNotEqualTo(before.credentials());
        assertThat(house.fired)
                .contains(new TokenHolders.RightsChanged(), new CredentialsReplaced(taken.id(), taken.credentials()));
        assertThat(house.signIns.signIn(EMAIL, MINE).credentials()).isEqualTo(taken.credentials());
    }

    @Test
    void aPasswordThatIsBeingComparedWhenTheAccountIsTakenLetsNobodyIn() {
        var link = confirmedByMistake();
        house.passwords.meanwhile = () -> {
            house.passwords.meanwhile = () -> {};
            house.offers.take(link, MINE);
        };

        assertThatExceptionOfType(SignInRefused.class).isThrownBy(() -> house.tokens.issue(EMAIL, THEIRS, "theirs"));
        assertThat(house.tokenRows.issued).isEmpty();
    }

    @Test
    void bearsTheNameAndSpeaksTheLanguageOfTheOrder() {
        house.registered("Mallory", THEIRS);
        house.offers.offer("Elena Dimitrova", "Elena@EXAMPLE.com", "en");
        house.link(EMAIL, Purpose.TAKE_ACCOUNT);
        house.registered("Mallory again", THEIRS);

        assertThat(house.account(EMAIL).person().name()).isEqualTo("Elena Dimitrova");
        assertThat(house.account(EMAIL).person().language()).isEqualTo("en");
    }

    @Test
    void anOfferThatHasEndedKeepsNoName() {
        house.offers.offer("Elena Dimitrova", EMAIL, "en");
        house.link(EMAIL, Purpose.TAKE_ACCOUNT);
        house.hands.forward(Purpose.TAKE_ACCOUNT.worksFor);
        house.registered("Elena Ilieva", MINE);

        assertThat(house.account(EMAIL).person().name()).isEqualTo("Elena Ilieva");
    }

    private String confirmedByMistake() {
        house.registered("Mallory", THEIRS);
        house.offers.offer("Elena Dimitrova", EMAIL, "en");
        var link = house.link(EMAIL, Purpose.TAKE_ACCOUNT);
        house.registered("Mallory", THEIRS);
        house.registrations.confirm(house.link(EMAIL, Purpose.CONFIRM_EMAIL));
        return link;
    }
}
