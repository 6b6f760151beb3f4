package dev.parterre.account;

import dev.parterre.account.AccountLink.Purpose;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** The short transactions of registering; for {@link RegistrationService} only. */
@Stateless
@PermitAll
public class RegistrationAttemptService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    @Inject
    private Clock clock;

    /** @throws EmailTaken when somebody entered the same address at the same moment: enter again */
    public void enter(Registration registration) {
        var taken = accounts.byEmail(registration.email());
        if (taken.isEmpty()) {
            begin(registration);
        } else if (taken.get().pending()) {
            replace(taken.get(), registration);
        } else {
            outbox.publish(new AccountAlreadyExists(taken.get().id().value()));
        }
    }

    public void requestLink(EmailAddress email) {
        accounts.byEmail(email)
                .filter(Account::pending)
                .ifPresent(account -> outbox.publish(
                        new ConfirmationLinkRequested(account.id().value())));
    }

    public void confirm(Secret token) {
        var link = accounts.link(token).orElseThrow(ConfirmationLinkInvalid::new);
        var account = accounts.find(link.use(Purpose.CONFIRM_EMAIL, clock.instant()))
                .orElseThrow(ConfirmationLinkInvalid::new);
        account.confirm();
        audit.record("account.confirmed", "account:" + account.id(), Map.of());
    }

    private void begin(Registration registration) {
        var account = Account.registered(registration.email(), clock.instant());
        take(account, registration);
        accounts.add(account);
        audit.record("account.registered", "account:" + account.id(), Map.of());
        outbox.publish(new AccountRegistered(account.id().value()));
    }

    private void replace(Account account, Registration registration) {
        if (isOffered(account)) {
            // a link to take the account stays: it makes the password entered here void, and is for somebody whose name
            // is known
            account.changePassword(registration.passwordHash());
        } else {
            take(account, registration);
        }
        accounts.unusedLinks(account.id(), Purpose.CONFIRM_EMAIL).forEach(link -> link.voidAt(clock.instant()));
        outbox.publish(new ConfirmationLinkRequested(account.id().value()));
    }

    private boolean isOffered(Account account) {
        var now = clock.instant();
        return accounts.unusedLinks(account.id(), Purpose.TAKE_ACCOUNT).stream().anyMatch(link -> link.worksAt(now));
    }

    private static void take(Account account, Registration registration) {
        account.rename(registration.name());
        account.speak(registration.language());
        account.changePassword(registration.passwordHash());
    }
}
