package dev.parterre.account;

import dev.parterre.audit.AuditTrail;
import dev.parterre.shared.Fact;
import dev.parterre.shared.Outbox;
import dev.parterre.shared.Wiring;
import jakarta.enterprise.event.Event;
import java.lang.reflect.Field;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The component without a database: rows in lists, and passwords hashed at no cost. */
final class AccountHouse {

    static final String EMAIL = "elena@example.com";

    final List<Fact> told = new ArrayList<>();
    final List<String> audited = new ArrayList<>();
    final List<Object> fired = new ArrayList<>();
    final Rows rows = new Rows();
    final TokenRows tokenRows = new TokenRows();
    final SlowPasswords passwords = new SlowPasswords();
    final Hands hands = new Hands();

    private final Wiring wiring =
            Wiring.with(rows, tokenRows, passwords, new Told(), new Audited(), new Nobody(), event(), hands);

    final RegistrationService registrations = wiring.make(RegistrationService.class);
    final AccountOfferService offers = wiring.make(AccountOfferService.class);
    final PasswordResetService resets = wiring.make(PasswordResetService.class);
    final SignInService signIns = wiring.make(SignInService.class);
    final AccessTokenService tokens = wiring.make(AccessTokenService.class);

    Account account(String email) {
        return rows.byEmail(EmailAddress.of(email)).orElseThrow();
    }

    /** A link as a mail carries it. */
    String link(String email, AccountLink.Purpose purpose) {
        var secret = Secret.random("");
        rows.add(new AccountLink(account(email).id(), secret, purpose, hands.now));
        return secret.text();
    }

    void registered(String name, String password) {
        registrations.register(new RegisterCommand(name, EMAIL, password, "bg"));
    }

    private Event<?> event() {
        return (Event<?>) Proxy.newProxyInstance(
                AccountHouse.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (proxy, method, arguments) -> method.getName().equals("fire") && fired.add(arguments[0]) ? null : null);
    }

    private static Object get(Object row, String field) {
        try {
            return column(row, field).get(row);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static void set(Object row, String field, Object value) {
        try {
            column(row, field).set(row, value);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError(changed);
        }
    }

    private static Field column(Object row, String field) throws NoSuchFieldException {
        var column = row.getClass().getDeclaredField(field);
        column.setAccessible(true);
        return column;
    }

    static final class Rows extends AccountRepository {

        final Map<Long, Account> accounts = new LinkedHashMap<>();
        final Map<String, AccountLink> links = new HashMap<>();

        @Override
        void add(Account account) {
            set(account, "id", accounts.size() + 1L);
            accounts.put(account.id().value(), account);
        }

        @Override
        Optional<Account> find(AccountId id) {
            return Optional.ofNullable(accounts.get(id.value()));
        }

        @Override
        Optional<Account> locked(AccountId id) {
            return find(id);
        }

        @Override
        Optional<Account> byEmail(EmailAddress email) {
            return accounts.values().stream()
                    .filter(account ->
                            EmailAddress.of(account.person().email()).key().equals(email.key()))
                    .findFirst();
        }

        @Override
        void add(AccountLink link) {
            links.put((String) get(link, "tokenHash"), link);
        }

        @Override
        Optional<AccountLink> link(Secret secret) {
            return Optional.ofNullable(links.get(secret.hash()));
        }

        @Override
        List<AccountLink> unusedLinks(AccountId holder) {
            return links.values().stream()
                    .filter(link -> get(link, "usedAt") == null
                            && get(link, "accountId").equals(holder.value()))
                    .toList();
        }
    }

    static final class TokenRows extends AccessTokenRepository {

        final List<AccessToken> issued = new ArrayList<>();

        @Override
        void add(AccessToken token) {
            issued.add(token);
        }

        @Override
        List<AccessToken> working(AccountId holder, Instant now) {
            return issued.stream()
                    .filter(token -> get(token, "revokedAt") == null
                            && get(token, "accountId").equals(holder.value()))
                    .toList();
        }
    }

    /** What happens while a password is compared. */
    static final class SlowPasswords extends Passwords {

        Runnable meanwhile = () -> {};

        @Override
        String hash(String accepted) {
            return "hash of " + accepted;
        }

        @Override
        boolean matches(String password, String hash) {
            var right = hash(password).equals(hash);
            meanwhile.run();
            return right;
        }
    }

    private final class Told extends Outbox {
        @Override
        public void publish(Fact fact) {
            told.add(fact);
        }
    }

    private final class Audited extends AuditTrail {
        @Override
        public void record(String action, String subject, Map<String, ?> details) {
            audited.add(action);
        }
    }

    private static final class Nobody extends Caller {}

    static final class Hands extends Clock {

        Instant now = Instant.parse("2026-11-23T12:00:00Z");

        void forward(Duration time) {
            now = now.plus(time);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
