package dev.parterre.banking;

import dev.parterre.payment.Charge;
import dev.parterre.payment.GatewayMeans;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.time.Instant;

/** Awaited transfers as phrases. */
final class TransferFixture {

    static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private TransferFixture() {}

    static TransferOrder aTransferOf(String amount) {
        return aTransferOf(amount, "7KQ2M9HD4X", "Ivan Petrov");
    }

    static TransferOrder aTransferOf(String amount, String purpose, String name) {
        var means = new GatewayMeans(Tender.TRANSFER, null, null);
        var charge =
                new Charge("payment-" + purpose, purpose, eur(amount), means, false, NOW.plusSeconds(600_000), NOW);
        return new TransferOrder(charge, name, NOW.plusSeconds(500_000), NOW);
    }

    static Money eur(String amount) {
        return Money.of(amount, "EUR");
    }
}
