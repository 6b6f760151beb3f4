package dev.parterre.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * An account for somebody who has bought as a guest. The password is chosen behind the link of the mail and nowhere before: whoever
 * reads the mail has the account, and nobody else ever knew its password, whoever asked for it and whatever was registered before.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccountOfferService {

    @EJB
    private AccountOfferStepService steps;

    @Inject
    private Passwords passwords;

    /**
     * A mail follows: with the link, or, when the address has an account that can be used, saying just that. Tells nobody which.
     *
     * @param language of the mail
     * @throws NotAnEmailAddress NameInvalid LanguageNotSpoken SignInBusy
     */
    public void offer(String name, String email, String language) {
        var nobodys = passwords.hash(Secret.random("").text());
        var offer = new Registration(EmailAddress.of(email), PersonName.of(name), Language.spoken(language), nobodys);
        try {
            steps.offer(offer);
        } catch (EmailTaken atTheSameMoment) {
            steps.offer(offer);
        }
    }

    /**
     * Whoever reads that mail takes the account, with the password they choose. Links sent earlier work no more, nor does anything
     * that was signed in before: {@link CredentialsReplaced}.
     *
     * @param token the link's secret
     * @return proof of who they are: the password just chosen need not be asked for again
     * @throws ConfirmationLinkInvalid when unknown, used, ended, or sent for something else
     * @throws PasswordLengthWrong PasswordTooCommon SignInBusy and the link works on
     */
    public SignedIn take(String token, String password) {
        var secret = new Secret(token == null ? "" : token);
        var person = steps.holder(secret);
        var email = EmailAddress.of(person.email());
        var accepted = PasswordPolicy.accepted(password, email.value(), email.localPart(), person.name());
        return steps.take(secret, passwords.hash(accepted));
    }
}
