package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    @TempDir
    Path directory;

    @Test
    void keepsNothingOfAChangeThatFails() throws IOException {
        try (Ledger ledger = open(NOW)) {
            write(ledger, "cus_1", "before");

            assertThatThrownBy(() -> ledger.change(change -> {
                        change.edit(change.find("customer", "cus_1").orElseThrow())
                                .put("name", "after");
                        change.create("customer", "cus_2");
                        throw StripeRefusal.missing("amount");
                    }))
                    .isInstanceOf(StripeRefusal.class);

            assertThat(names(ledger)).containsExactly("before");
        }
        try (Ledger ledger = open(NOW)) {
            assertThat(names(ledger)).containsExactly("before");
        }
    }

    @Test
    void aChangeSeesItsOwnWrites() throws IOException {
        try (Ledger ledger = open(NOW)) {
            write(ledger, "cus_1", "one");

            ledger.change(change -> {
                change.edit(change.find("customer", "cus_1").orElseThrow()).put("name", "two");
                assertThat(change.find("customer", "cus_1")
                                .orElseThrow()
                                .path("name")
                                .asText())
                        .isEqualTo("two");
                change.remove("cus_1");
                assertThat(change.find("customer", "cus_1")).isEmpty();
                return null;
            });

            assertThat(names(ledger)).isEmpty();
        }
    }

    @Test
    void rewritesAFileThatIsMostlyOutdatedAndKeepsTheOrder() throws IOException {
        String long50k = "x".repeat(50_000);
        try (Ledger ledger = open(NOW)) {
            write(ledger, "cus_1", "first");
            write(ledger, "cus_2", "second");
            for (int i = 0; i < 100; i++) {
                write(ledger, "cus_1", i + long50k);
            }
            write(ledger, "cus_1", "last");
        }
        long before = Files.size(directory.resolve("payments.journal"));

        try (Ledger ledger = open(NOW)) {
            assertThat(Files.size(directory.resolve("payments.journal"))).isLessThan(before / 100);
            assertThat(names(ledger)).containsExactly("second", "last");
            write(ledger, "cus_3", "third");
        }
        try (Ledger ledger = open(NOW)) {
            assertThat(names(ledger)).containsExactly("third", "second", "last");
        }
    }

    @Test
    void forgetsIdempotencyKeysAfterADay() throws IOException {
        try (Ledger ledger = open(NOW)) {
            ledger.change(change -> change.put(Json.object()
                    .put("id", "idem:1")
                    .put("object", IdempotencyKeys.KIND)
                    .put("created", change.now().getEpochSecond())));
        }
        try (Ledger ledger = open(NOW.plusSeconds(86_000))) {
            assertThat(ledger.find(IdempotencyKeys.KIND, "idem:1")).isPresent();
        }
        try (Ledger ledger = open(NOW.plusSeconds(86_500))) {
            assertThat(ledger.find(IdempotencyKeys.KIND, "idem:1")).isEmpty();
        }
    }

    private Ledger open(Instant now) throws IOException {
        return Ledger.open(JournalStore.open(directory), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static void write(Ledger ledger, String id, String name) {
        ledger.change(change -> {
            ObjectNode customer =
                    change.find("customer", id).map(change::edit).orElseGet(() -> change.create("customer", id));
            return customer.put("name", name);
        });
        ledger.sync();
    }

    private static List<String> names(Ledger ledger) {
        return ledger.newestFirst("customer")
                .map(customer -> customer.path("name").asText())
                .toList();
    }
}
