package dev.parterre.sandbox.payment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;

/**
 * A payment gateway in this process that speaks Stripe's wire protocol: point Stripe's SDK at {@link #baseUri()}.
 *
 * <p>It keeps what it did over restarts, listens on the loopback address only, accepts nothing but the documented test
 * cards, and can be told to fail ({@code /_sandbox}). People look at {@code baseUri()} itself.
 */
public final class PaymentSandbox implements AutoCloseable {
    /**
     * How to run it.
     *
     * @param dataDir where the journal is kept; created if absent, used by one sandbox at a time
     * @param port 0 for a free one
     * @param webhookTarget where events are posted; null for nowhere
     * @param webhookSecret signs them
     * @param apiKey what clients must send
     */
    public record Settings(Path dataDir, int port, URI webhookTarget, String webhookSecret, String apiKey) {
        public Settings {
            Objects.requireNonNull(dataDir, "dataDir");
            Objects.requireNonNull(webhookSecret, "webhookSecret");
            Objects.requireNonNull(apiKey, "apiKey");
        }

        /** Without the secrets. */
        @Override
        public String toString() {
            return "Settings[dataDir=" + dataDir + ", port=" + port + ", webhookTarget=" + webhookTarget + "]";
        }
    }

    private final Ledger ledger;
    private final DueWork dueWork;
    private final HttpFront front;

    private PaymentSandbox(Ledger ledger, DueWork dueWork, HttpFront front) {
        this.ledger = ledger;
        this.dueWork = dueWork;
        this.front = front;
    }

    /**
     * Starts the sandbox; when this returns it answers.
     *
     * @throws UncheckedIOException with one clear sentence, if the port is taken or the data directory cannot be used
     */
    public static PaymentSandbox start(Settings settings) {
        return start(settings, Clock.systemUTC(), RetrySchedule.PATIENT);
    }

    static PaymentSandbox start(Settings settings, Clock clock, RetrySchedule retries) {
        try {
            JournalStore journal = JournalStore.open(settings.dataDir());
            try {
                return assemble(settings, clock, retries, Ledger.open(journal, clock));
            } catch (IOException | RuntimeException e) {
                journal.close();
                throw e;
            }
        } catch (BindException e) {
            throw new UncheckedIOException("Port " + settings.port() + " of the payment sandbox is in use", e);
        } catch (IOException e) {
            throw new UncheckedIOException("The payment sandbox cannot start: " + e.getMessage(), e);
        }
    }

    private static PaymentSandbox assemble(Settings settings, Clock clock, RetrySchedule retries, Ledger ledger)
            throws IOException {
        Faults faults = new Faults();
        Optional<WebhookSender> sender = Optional.ofNullable(settings.webhookTarget())
                .map(target -> new WebhookSender(target, settings.webhookSecret(), clock));
        WebhookDeliveries deliveries = new WebhookDeliveries(ledger, faults, retries, sender);
        Gateway gateway = new Gateway(ledger, faults, deliveries);
        ApiPipeline api = new ApiPipeline(ledger, gateway.api(), settings.apiKey());
        HttpFront front = new HttpFront(settings.port(), api, new Pages(ledger, gateway.pages()), faults);
        gateway.reachableAt(front.baseUri());
        DueWork dueWork = new DueWork(clock);
        gateway.schedule(dueWork);
        dueWork.start(ledger);
        front.start();
        return new PaymentSandbox(ledger, dueWork, front);
    }

    /** Where it listens, without a slash at the end. */
    public URI baseUri() {
        return front.baseUri();
    }

    /** Finishes the requests that run, closes the journal; what was not delivered goes on at the next start. */
    @Override
    public void close() {
        try {
            front.close();
            dueWork.close();
            ledger.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("The payment journal cannot be closed", e);
        }
    }
}
