package dev.parterre.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * For whoever has forgotten their password: a link by mail, and a new one behind it. Open to everybody, and tells nobody, by answer or
 * by time, whether an address has an account.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PasswordResetService {

    @EJB
    private PasswordResetStepService steps;

    @Inject
    private Passwords passwords;

    /**
     * A mail with a link follows when the address has an account, also one whose address was never confirmed and one that wrong
     * passwords have locked; whoever reads it is the owner. Nothing else changes: the old password works on.
     *
     * @throws NotAnEmailAddress by what was typed alone
     */
    public void forgot(String email) {
        steps.forgot(EmailAddress.of(email));
    }

    /**
     * Whoever reads that mail has the account with the password they choose, from now on and alone: the address is confirmed, a lock-out
     * is over, and all other links, keys and sessions count no more ({@link CredentialsReplaced}). A mail tells the owner.
     *
     * @param token the link's secret
     * @return proof of who they are: the password just chosen need not be asked for again
     * @throws ConfirmationLinkInvalid when unknown, used, ended, or sent for something else
     * @throws PasswordLengthWrong PasswordTooCommon SignInBusy and the link works on
     */
    public SignedIn replace(String token, String password) {
        var secret = new Secret(token == null ? "" : token);
        var person = steps.holder(secret);
        var email = EmailAddress.of(person.email());
        var accepted = PasswordPolicy.accepted(password, email.value(), email.localPart(), person.name());
        return steps.replace(secret, passwords.hash(accepted));
    }
}
