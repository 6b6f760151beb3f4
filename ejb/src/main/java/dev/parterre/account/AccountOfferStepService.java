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
    private AccountHandover handover;

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
            enter(account, offer);
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

    /** What whoever registered the address before has entered, and the link that would have made it count. */
    private void forget(Account registered, Registration offer) {
        enter(registered, offer);
        accounts.unusedLinks(registered.id(), Purpose.CONFIRM_EMAIL).forEach(link -> link.voidAt(clock.instant()));
    }

    private static void enter(Account account, Registration offer) {
        account.rename(offer.name());
        account.speak(offer.language());
        account.changePassword(offer.passwordHash());
    }

    public Person holder(Secret token) {
        return handover.holder(token, Purpose.TAKE_ACCOUNT);
    }

    public SignedIn take(Secret token, String passwordHash) {
        var taken = handover.give(token, Purpose.TAKE_ACCOUNT, passwordHash);
        audit.record("account.taken", "account:" + taken.id(), Map.of());
        outbox.publish(new AccountTaken(taken.id().value()));
        return taken;
    }
}
