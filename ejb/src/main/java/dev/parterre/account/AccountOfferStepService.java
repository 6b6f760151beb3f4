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
            outbox.publish(new AccountOffered(known.get().id().value()));
        } else {
            outbox.publish(new AccountAlreadyExists(known.get().id().value()));
        }
    }

    public Person holder(Secret token) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        return accounts.find(link.holder(Purpose.TAKE_ACCOUNT, clock.instant()))
                .map(Account::person)
                .orElseThrow(ConfirmationLinkInvalid::new);
    }

    /** Whatever was registered for the address before, with whichever password, counts no more. */
    public void take(Secret token, String passwordHash) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        var account = accounts.find(link.use(Purpose.TAKE_ACCOUNT, clock.instant()))
                .orElseThrow(ConfirmationLinkInvalid::new);
        account.confirm();
        account.changePassword(passwordHash);
        accounts.unusedLinks(account.id()).forEach(other -> other.voidAt(clock.instant()));
        audit.record("account.confirmed", "account:" + account.id(), Map.of());
    }
}
