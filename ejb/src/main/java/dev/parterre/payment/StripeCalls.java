package dev.parterre.payment;

import com.stripe.StripeClient;
import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.service.V1Services;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Stripe's official SDK. The base URL is configuration, so that the payment sandbox of {@code run} and the tests is talked to by
 * exactly these classes. The SDK repeats a call that got no answer under the same idempotency key.
 */
@ApplicationScoped
class StripeCalls {

    /**
     * The one version of Stripe's API that we speak. Each release of the SDK is made for one, and sends it with every call; a test
     * fails when another SDK brings another, so that nobody changes it unawares. Events may come in other versions: what we read of
     * them has been the same in all.
     */
    static final String API_VERSION = "2026-07-29.dahlia";

    private static final Logger LOG = Logger.getLogger(StripeCalls.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 15_000;
    private static final int REPEATS = 2;

    private String apiBase;
    private String apiKey;
    private int readMillis;
    private StripeClient stripe;

    protected StripeCalls() {}

    @Inject
    StripeCalls(
            @ConfigProperty(name = "parterre.stripe.api-base") String apiBase,
            @ConfigProperty(name = "parterre.stripe.api-key") String apiKey) {
        this(apiBase, apiKey, READ_MILLIS);
    }

    StripeCalls(String apiBase, String apiKey, int readMillis) {
        this.apiBase = apiBase;
        this.apiKey = apiKey;
        this.readMillis = readMillis;
    }

    @PostConstruct
    void connect() {
        stripe = StripeClient.builder()
                .setApiKey(apiKey)
                .setApiBase(apiBase)
                .setConnectTimeout(CONNECT_MILLIS)
                .setReadTimeout(readMillis)
                .setMaxNetworkRetries(REPEATS)
                .build();
    }

    V1Services v1() {
        return stripe.v1();
    }

    /** A call whose refusal means that a means of payment is not taken. */
    <T> T ask(Call<T> call) {
        try {
            return call.answer();
        } catch (CardException | InvalidRequestException refused) {
            throw new PaymentMethodRefused(refused.getCode() == null ? "invalid_request" : refused.getCode());
        } catch (StripeException | NullPointerException silent) {
            throw unavailable(silent);
        }
    }

    static RequestOptions key(String key) {
        return RequestOptions.builder().setIdempotencyKey(key).build();
    }

    /** The SDK reports an answer that was cut off behind its headers as a NullPointerException. */
    static GatewayUnavailable unavailable(Exception silent) {
        LOG.warnf("the payment gateway gave no answer: %s", silent.getClass().getSimpleName());
        return new GatewayUnavailable();
    }

    interface Call<T> {
        T answer() throws StripeException;
    }
}
