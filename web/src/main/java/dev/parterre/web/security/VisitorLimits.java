package dev.parterre.web.security;

import dev.parterre.account.EmailAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Slows down whoever tries passwords or registers by the hundred. Counted per network address, of IPv6 the /64 a connection
 * gets; generous, because a whole office or mobile network may share one. A single account is guarded by its lock-out.
 */
@ApplicationScoped
public class VisitorLimits {

    private static final int MAILS_TO_ONE_ADDRESS = 5;
    private static final Duration MAIL_INTERVAL = Duration.ofMinutes(10);
    private static final int IPV6_NETWORK_BYTES = 8;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "parterre.limits.sign-ins-per-minute", defaultValue = "120")
    private int signInsPerMinute;

    @Inject
    @ConfigProperty(name = "parterre.limits.registrations-per-minute", defaultValue = "60")
    private int registrationsPerMinute;

    private TokenBuckets signIns;
    private TokenBuckets registrations;
    private TokenBuckets mails;

    @PostConstruct
    void fill() {
        signIns = perMinute(signInsPerMinute);
        registrations = perMinute(registrationsPerMinute);
        mails = new TokenBuckets(MAILS_TO_ONE_ADDRESS, MAIL_INTERVAL);
    }

    /** Before a password is compared. @throws TooManyAttempts */
    public void signIn() {
        take(signIns, network());
    }

    /**
     * Before something is done that sends a mail to an address anybody can type.
     *
     * @param email as typed
     * @throws TooManyAttempts of this visitor, or for this address whoever asked
     * @throws NotAnEmailAddress when no mail could be sent there
     */
    public void mailTo(String email) {
        take(registrations, network());
        take(mails, EmailAddress.of(email).value().toLowerCase(Locale.ROOT));
    }

    private void take(TokenBuckets buckets, String asker) {
        var wait = buckets.take(asker, clock.instant());
        if (!wait.isZero()) {
            throw new TooManyAttempts(wait);
        }
    }

    private String network() {
        var remote = request.getRemoteAddr();
        if (remote.indexOf(':') < 0) {
            return remote;
        }
        try {
            return Arrays.toString(Arrays.copyOf(InetAddress.getByName(remote).getAddress(), IPV6_NETWORK_BYTES));
        } catch (UnknownHostException noAddress) {
            return remote;
        }
    }

    private static TokenBuckets perMinute(int times) {
        return new TokenBuckets(times, Duration.ofMinutes(1).dividedBy(times));
    }
}
