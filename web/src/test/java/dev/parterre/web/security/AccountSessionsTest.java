package dev.parterre.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.account.CredentialsReplaced;
import dev.parterre.account.SignInService;
import dev.parterre.account.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AccountSessionsTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final AccountId ELENA = new AccountId(7);

    private final Map<String, Object> session = new HashMap<>();
    private SignedIn account = new SignedIn(ELENA, Set.of("CUSTOMER"), 0);
    private int asked;

    @Test
    void isTrustedForAMinute() {
        at(NOON).begin(request(), account);

        assertThat(at(NOON.plusSeconds(59)).present(request())).contains(account);
        assertThat(asked).isZero();
        assertThat(at(NOON.plusSeconds(60)).present(request())).contains(account);
        assertThat(asked).isEqualTo(1);
    }

    @Test
    void isOverHereAtOnceWhenSomebodyHasTheAccountAnew() {
        var here = at(NOON);
        here.begin(request(), account);
        account = new SignedIn(ELENA, Set.of("CUSTOMER"), 1);
        here.end(new CredentialsReplaced(ELENA, 1));

        assertThat(here.present(request())).isEmpty();
        assertThat(session).isEmpty();
    }

    @Test
    void isOverOnAnotherNodeWhenItIsLookedAtNext() {
        at(NOON).begin(request(), account);
        account = new SignedIn(ELENA, Set.of("CUSTOMER"), 1);

        assertThat(at(NOON).certain(request())).isFalse();
        assertThat(at(NOON.plusSeconds(60)).present(request())).isEmpty();
        assertThat(session).isEmpty();
    }

    @Test
    void isWhoeversHasItAnewAndOthersStay() {
        var here = at(NOON);
        here.end(new CredentialsReplaced(ELENA, 1));
        here.end(new CredentialsReplaced(new AccountId(8), 5));
        account = new SignedIn(ELENA, Set.of("CUSTOMER"), 1);
        here.begin(request(), account);

        assertThat(here.present(request())).contains(account);
        assertThat(here.certain(request())).isTrue();
    }

    private AccountSessions at(Instant now) {
        return new AccountSessions(
                new SignInService() {
                    @Override
                    public Optional<SignedIn> current(AccountId id) {
                        asked++;
                        return Optional.of(account).filter(known -> known.id().equals(id));
                    }
                },
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private HttpServletRequest request() {
        return made(HttpServletRequest.class, Map.of("getSession", made(HttpSession.class, Map.of())));
    }

    private <T> T made(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, called, given) -> switch (called.getName()) {
                    case "setAttribute" -> session.put((String) given[0], given[1]);
                    case "getAttribute" -> session.get(given[0]);
                    case "invalidate" -> {
                        session.clear();
                        yield null;
                    }
                    default -> answers.get(called.getName());
                }));
    }
}
