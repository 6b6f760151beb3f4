package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.immediate;
import static dev.parterre.sandbox.payment.SandboxFixture.withKey;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.service.V1Services;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sandbox of its own process is killed (kill -9) while it charges. */
class KillTest {
    private static final int KILL_AFTER = 40;

    @TempDir
    Path directory;

    @Test
    void aKilledSandboxRemembersEveryChargeItAnswered() throws Exception {
        Map<String, String> answered = chargeUntilKilled();

        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            Map<String, String> repeated = new HashMap<>();
            for (int i = 0; i < answered.size() + 1; i++) {
                repeated.put("key-" + i, pay(sandbox.api(), "key-" + i).getId());
            }

            assertThat(answered).hasSizeGreaterThanOrEqualTo(KILL_AFTER);
            assertThat(repeated).containsAllEntriesOf(answered);
            assertThat(sandbox.api().charges().list().autoPagingIterable()).hasSize(repeated.size());
        }
    }

    private Map<String, String> chargeUntilKilled() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        directory.toString())
                .redirectErrorStream(true)
                .start();
        Map<String, String> answered = new HashMap<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            V1Services api = StripeClient.builder()
                    .setApiKey(SandboxFixture.API_KEY)
                    .setApiBase(URI.create(out.readLine()).toString())
                    .setMaxNetworkRetries(0)
                    .build()
                    .v1();
            AtomicInteger number = new AtomicInteger();
            Thread killer = new Thread(() -> {
                while (number.get() < KILL_AFTER) {
                    Thread.onSpinWait();
                }
                process.destroyForcibly();
            });
            killer.start();
            chargeAll(api, number, answered);
            killer.join();
        } finally {
            process.destroyForcibly().waitFor();
        }
        return answered;
    }

    private static void chargeAll(V1Services api, AtomicInteger number, Map<String, String> answered) {
        while (true) {
            String key = "key-" + number.get();
            try {
                answered.put(key, pay(api, key).getId());
                number.incrementAndGet();
            } catch (StripeException | NullPointerException killed) {
                // the SDK stumbles over an answer that was cut off behind its headers
                return;
            }
        }
    }

    private static PaymentIntent pay(V1Services api, String key) throws StripeException {
        return api.paymentIntents().create(immediate(5_200, "pm_card_visa").build(), withKey(key));
    }

    /** Runs a sandbox until it is killed. */
    static final class Main {
        private Main() {}

        public static void main(String[] arguments) throws InterruptedException {
            PaymentSandbox sandbox = PaymentSandbox.start(new PaymentSandbox.Settings(
                    Path.of(arguments[0]), 0, null, SandboxFixture.WEBHOOK_SECRET, SandboxFixture.API_KEY));
            System.out.println(sandbox.baseUri());
            Thread.currentThread().join();
        }
    }
}
