package dev.parterre.account;

import dev.parterre.account.AccountLink.Purpose;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** The short transactions of offering an account; for {@link AccountOfferService} only. */
@Stateless
@PermitAll
public class AccountOfferStepService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @throws EmailTaken when somebody entered the same address at the same moment: offer again */
    public void offer(Registration offer) {
        var known = accounts.byEmail(offer.email());
        if (known.isEmpty()) {
            var account = Account.registered(offer.email(), clock.instant());
            account.rename(offer.name());
            account.speak(offer.language());
            account.changePassword(offer.passwordHash());
            accounts.add(account);
            audit.record("account.offered", "account:" + account.id(), Map.of());
            outbox.publish(new AccountOffered(account.id().value()));
        } else if (known.get().pending()) {
            forget(known.get(), offer);
            outbox.publish(new AccountOffered(known.get().id().value()));
        } else {
            outbox.publish(new AccountAlreadyExists(known.get().id().value()));
        }
    }

    /** The password of whoever registered the address before, and the link that would have made it count. */
    private void forget(Account registered, Registration offer) {
        registered.changePassword(offer.passwordHash());
        accounts.unusedLinks(registered.id(), Purpose.CONFIRM_EMAIL).forEach(link -> link.voidAt(clock.instant()));
    }

    public Person holder(Secret token) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        return accounts.find(link.holder(Purpose.TAKE_ACCOUNT, clock.instant()))
                .map(Account::person)
                .orElseThrow(ConfirmationLinkInvalid::new);
    }

    /** Whatever was registered for the address before, with whichever password and however often it was guessed, counts no more. */
    public void take(Secret token, String passwordHash) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        var account = accounts.find(link.use(Purpose.TAKE_ACCOUNT, clock.instant()))
                .orElseThrow(ConfirmationLinkInvalid::new);
        // somebody may have confirmed a registration of theirs meanwhile: the mail's reader has the account all the
        // same
        if (account.pending()) {
            account.confirm();
        }
        account.changePassword(passwordHash);
        account.signedIn();
        accounts.unusedLinks(account.id()).forEach(other -> other.voidAt(clock.instant()));
        audit.record("account.confirmed", "account:" + account.id(), Map.of());
        outbox.publish(new AccountTaken(account.id().value()));
    }
}
