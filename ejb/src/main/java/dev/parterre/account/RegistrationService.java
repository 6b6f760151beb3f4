package dev.parterre.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** How a person becomes a customer. Open to everybody, and tells nobody whether an address has an account. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RegistrationService {

    @EJB
    private RegistrationAttemptService attempts;

    @Inject
    private Passwords passwords;

    /**
     * A mail follows: with the confirmation link, or, when the address has an active account already, saying just that.
     *
     * @throws NotAnEmailAddress NameInvalid PasswordLengthWrong PasswordTooCommon LanguageNotSpoken by what was typed alone
     * @throws SignInBusy when too many passwords wait to be hashed
     */
    public void register(RegisterCommand command) {
        var email = EmailAddress.of(command.email());
        var name = PersonName.of(command.name());
        var language = Language.spoken(command.language());
        var accepted = PasswordPolicy.accepted(command.password(), email.value(), email.localPart(), name.value());
        var registration = new Registration(email, name, language, passwords.hash(accepted));
        try {
            attempts.enter(registration);
        } catch (EmailTaken atTheSameMoment) {
            attempts.enter(registration);
        }
    }

    /**
     * Asks for the link once more. A mail follows when there is something to confirm.
     *
     * @throws NotAnEmailAddress by what was typed alone
     */
    public void requestConfirmationLink(String email) {
        attempts.requestLink(EmailAddress.of(email));
    }

    /**
     * The holder reads that mail: the account may sign in from now on.
     *
     * @param token the link's secret
     * @throws ConfirmationLinkInvalid when unknown, used, ended or replaced
     */
    public void confirm(String token) {
        attempts.confirm(new Secret(token == null ? "" : token));
    }
}
