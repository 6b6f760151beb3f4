package dev.parterre.sandbox.payment;

import dev.parterre.sandbox.payment.TestCard.Authentication;
import java.util.Optional;

/** What a card does when it is charged or saved, as Stripe documents its test cards. */
final class CardPolicy {
    /**
     * The circumstances of a charge.
     *
     * @param offSession the holder is not there to prove anything
     * @param setUp the holder agreed earlier, with proof, to charges without being there
     * @param authenticated the holder has just proved to be the holder
     * @param authenticationAsked the shop asks for the proof though the card would not
     */
    record Circumstances(boolean offSession, boolean setUp, boolean authenticated, boolean authenticationAsked) {}

    /** What the issuer answers; a decline says why. */
    record Verdict(Answer answer, Optional<Decline> decline) {
        private static final Verdict APPROVED = new Verdict(Answer.APPROVED, Optional.empty());
        private static final Verdict AUTHENTICATE = new Verdict(Answer.AUTHENTICATE, Optional.empty());

        static Verdict declined(Decline decline) {
            return new Verdict(Answer.DECLINED, Optional.of(decline));
        }
    }

    /** The three answers of an issuer. */
    enum Answer {
        APPROVED,
        AUTHENTICATE,
        DECLINED
    }

    private CardPolicy() {}

    static Verdict onCharge(TestCard card, Circumstances at) {
        if (!at.authenticated() && mustAuthenticate(card.authentication(), at)) {
            return at.offSession() ? Verdict.declined(Decline.AUTHENTICATION_REQUIRED) : Verdict.AUTHENTICATE;
        }
        return card.decline().map(Verdict::declined).orElse(Verdict.APPROVED);
    }

    /** Saving a card for later: the proof given now is what later charges rest on. */
    static Verdict onSetup(TestCard card, boolean authenticated) {
        if (!card.attachable()) {
            return Verdict.declined(card.decline().orElse(Decline.GENERIC_DECLINE));
        }
        boolean must =
                card.authentication() == Authentication.ALWAYS || card.authentication() == Authentication.UNLESS_SET_UP;
        return must && !authenticated ? Verdict.AUTHENTICATE : Verdict.APPROVED;
    }

    private static boolean mustAuthenticate(Authentication rule, Circumstances at) {
        return switch (rule) {
            case NEVER -> false;
            case IF_ASKED -> at.authenticationAsked() && !at.offSession();
            case UNLESS_SET_UP -> !(at.offSession() && at.setUp());
            case ON_SESSION -> !at.offSession();
            case ALWAYS -> true;
        };
    }
}
