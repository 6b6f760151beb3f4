package dev.parterre.account;

import dev.parterre.audit.AuditTrail;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The short transactions of signing in; for {@link SignInService} only. */
@Stateless
@PermitAll
public class SignInAttemptService {

    @Inject
    private AccountRepository accounts;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** @return {@link Credentials#NOBODYS} when it is nobody's address, or none */
    public Credentials credentials(String email) {
        return EmailAddress.parsed(email)
                .flatMap(accounts::byEmail)
                .map(Account::credentials)
                .orElse(Credentials.NOBODYS);
    }

    /**
     * Counts an attempt. The same statements for nobody's account.
     *
     * @param compared what the password was compared with
     * @param right whether the password matched
     * @return whether the person is let in: right, not locked out, and the credentials were not replaced meanwhile
     */
    public boolean record(Credentials compared, boolean right) {
        var now = clock.instant();
        var asked = compared.id();
        var account = accounts.locked(asked).filter(found -> !found.lockedAt(now));
        if (right && account.filter(found -> found.has(compared)).isPresent()) {
            account.get().signedIn();
            return true;
        }
        audit.record("account.sign-in-refused", "account:" + asked, Map.of("counted", account.isPresent()));
        if (account.isPresent() && account.get().failed(now)) {
            audit.record("account.locked", "account:" + asked, Map.of("until", LockoutPolicy.until(now)));
        }
        return false;
    }

    /** Empty unless the account is active. */
    public Optional<SignedIn> signedIn(AccountId id) {
        return accounts.find(id).filter(account -> !account.pending()).map(Account::signInView);
    }
}
