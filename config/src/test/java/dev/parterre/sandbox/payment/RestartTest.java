package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.offSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path directory;

    @Test
    void findsEverythingAgain() throws StripeException {
        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            Customer customer = sandbox.aCustomer();
            PaymentMethod card = sandbox.aCardOf(customer, "pm_card_visa");
            PaymentIntent before = sandbox.api()
                    .paymentIntents()
                    .create(offSession(5_200, customer, card).build());

            sandbox.restart();

            PaymentIntent after = sandbox.api().paymentIntents().retrieve(before.getId());
            assertThat(after.toJson()).isEqualTo(before.toJson());
            assertThat(sandbox.api()
                            .paymentIntents()
                            .create(offSession(6_200, customer, card).build())
                            .getStatus())
                    .isEqualTo("succeeded");
            assertThat(sandbox.api().paymentIntents().list().getData())
                    .extracting(PaymentIntent::getAmount)
                    .containsExactly(6_200L, 5_200L);
        }
    }

    /** Cut after every byte of the last line: what was answered before it is there, the rest never happened. */
    @Test
    void toleratesALineCutOffByACrash() throws Exception {
        String paid;
        long sound;
        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            paid = sandbox.aPaymentOf(5_200, "pm_card_visa").getId();
            sound = Files.size(journal());
            sandbox.aPaymentOf(9_900, "pm_card_visa");
        }
        byte[] whole = Files.readAllBytes(journal());
        for (long cut : new long[] {sound, sound + 1, sound + 9, (sound + whole.length) / 2, whole.length - 1}) {
            Files.write(journal(), Arrays.copyOf(whole, (int) cut));
            try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
                assertThat(sandbox.api().paymentIntents().list().getData())
                        .extracting(PaymentIntent::getId)
                        .containsExactly(paid);
                sandbox.aPaymentOf(7_700, "pm_card_visa");
                sandbox.restart();
                assertThat(sandbox.api().paymentIntents().list().getData())
                        .extracting(PaymentIntent::getAmount)
                        .containsExactly(7_700L, 5_200L);
            }
        }
    }

    @Test
    void refusesAJournalDamagedInTheMiddle() throws Exception {
        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            sandbox.aPaymentOf(5_200, "pm_card_visa");
            sandbox.aPaymentOf(5_300, "pm_card_visa");
        }
        List<String> lines = Files.readAllLines(journal());
        lines.set(0, lines.get(0).replace("5200", "5201"));
        Files.write(journal(), lines);

        assertThatThrownBy(() -> SandboxFixture.aSandboxIn(directory))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("damaged at line 1");
        // and lets go of the directory, so that it can be mended
        Files.delete(journal());
        SandboxFixture.aSandboxIn(directory).close();
    }

    @Test
    void refusesToShareItsData() throws StripeException {
        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            assertThatThrownBy(() -> SandboxFixture.aSandboxIn(directory))
                    .hasMessageContaining("Another payment sandbox uses the data directory");

            assertThat(sandbox.aPaymentOf(5_200, "pm_card_visa").getStatus()).isEqualTo("succeeded");
        }
    }

    @Test
    void saysWhenThePortIsTaken() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, java.net.InetAddress.getByName("127.0.0.1"))) {
            PaymentSandbox.Settings settings = new PaymentSandbox.Settings(
                    directory, taken.getLocalPort(), null, "whsec_secret", "sk_test_secret");

            assertThatThrownBy(() -> PaymentSandbox.start(settings))
                    .hasMessage("Port " + taken.getLocalPort() + " of the payment sandbox is in use");
            assertThat(settings.toString()).doesNotContain("secret");
        }
    }

    @Test
    void startsOnARubbishTail() throws Exception {
        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            sandbox.aPaymentOf(5_200, "pm_card_visa");
        }
        Files.write(journal(), new byte[4096], StandardOpenOption.APPEND);

        try (SandboxFixture sandbox = SandboxFixture.aSandboxIn(directory)) {
            assertThat(sandbox.api().paymentIntents().list().getData()).hasSize(1);
        }
        assertThat(Files.readString(journal(), StandardCharsets.UTF_8)).doesNotContain("\0");
    }

    private Path journal() {
        return directory.resolve("payments.journal");
    }
}
