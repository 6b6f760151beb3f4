package dev.parterre.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Proves who somebody is. Open to everybody; the work done is the same whoever is asked for. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignInService {

    @EJB
    private SignInAttemptService attempts;

    @Inject
    private Passwords passwords;

    /**
     * Works without a transaction of its own, because comparing takes long and a refusal must not undo the counting.
     *
     * @throws SignInRefused for an unknown address, a wrong password and a locked account alike
     * @throws EmailNotConfirmed when the password is right but the address is not confirmed
     * @throws SignInBusy when too many wait to be checked
     */
    public SignedIn signIn(String email, String password) {
        var asked = attempts.credentials(email);
        var right = passwords.matches(password, asked.passwordHash());
        if (!attempts.record(asked, right)) {
            throw new SignInRefused();
        }
        var signedIn = attempts.signedIn(asked.id()).orElseThrow(EmailNotConfirmed::new);
        if (signedIn.credentials() != asked.number()) {
            throw new SignInRefused();
        }
        return signedIn;
    }

    /**
     * What a person who signed in earlier may do now; empty when no longer anything. Whether they proved it with credentials that
     * still count is told by {@link SignedIn#credentials()}.
     */
    public Optional<SignedIn> current(AccountId id) {
        return attempts.signedIn(id);
    }
}
