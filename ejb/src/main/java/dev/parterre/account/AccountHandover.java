package dev.parterre.account;

import dev.parterre.account.AccountLink.Purpose;
import dev.parterre.account.TokenHolders.RightsChanged;
import dev.parterre.audit.AuditTrail;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/**
 * Gives an account to whoever reads the mail with the link, and to nobody else: whatever was registered before, with whichever
 * password and however often it was guessed, whichever session, token or other link came of it, counts no more.
 */
@Dependent
class AccountHandover {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccessTokenRepository tokens;

    @Inject
    private Event<RightsChanged> rights;

    @Inject
    private Event<CredentialsReplaced> credentials;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Whose the link is; it works on. @throws ConfirmationLinkInvalid */
    Person holder(Secret token, Purpose purpose) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        return accounts.find(link.holder(purpose, clock.instant()))
                .map(Account::person)
                .orElseThrow(ConfirmationLinkInvalid::new);
    }

    /** @return the proof of who has it now @throws ConfirmationLinkInvalid */
    SignedIn give(Secret token, Purpose purpose, String passwordHash) {
        var now = clock.instant();
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        var account = accounts.locked(link.use(purpose, now)).orElseThrow(ConfirmationLinkInvalid::new);
        // somebody may have confirmed a registration of theirs meanwhile: the mail's reader has the account all the
        // same
        if (account.pending()) {
            account.confirm();
            audit.record("account.confirmed", "account:" + account.id(), Map.of());
        }
        account.beginAnew(passwordHash);
        accounts.unusedLinks(account.id()).forEach(other -> other.voidAt(now));
        tokens.working(account.id(), now).forEach(issued -> issued.revoke(now));
        var proved = account.signInView();
        rights.fire(new RightsChanged());
        credentials.fire(new CredentialsReplaced(proved.id(), proved.credentials()));
        return proved;
    }
}
