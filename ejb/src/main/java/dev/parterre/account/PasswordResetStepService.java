package dev.parterre.account;

import dev.parterre.account.AccountLink.Purpose;
import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Outbox;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;

/** The short transactions of a forgotten password; for {@link PasswordResetService} only. */
@Stateless
@PermitAll
public class PasswordResetStepService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AccountHandover handover;

    @Inject
    private AuditTrail audit;

    @Inject
    private Outbox outbox;

    /** The same statements for nobody's account. */
    public void forgot(EmailAddress email) {
        var asked = accounts.byEmail(email).map(account -> account.id().value()).orElse(PasswordForgotten.NOBODYS);
        audit.record("account.password-forgotten", "account:" + asked, Map.of());
        outbox.publish(new PasswordForgotten(asked));
    }

    public Person holder(Secret token) {
        return handover.holder(token, Purpose.RESET_PASSWORD);
    }

    public SignedIn replace(Secret token, String passwordHash) {
        var owner = handover.give(token, Purpose.RESET_PASSWORD, passwordHash);
        audit.record("account.password-replaced", "account:" + owner.id(), Map.of());
        outbox.publish(new PasswordReplaced(owner.id().value()));
        return owner;
    }
}
