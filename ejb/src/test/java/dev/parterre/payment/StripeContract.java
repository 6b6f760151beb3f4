package dev.parterre.payment;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Stripe's adapter by its SDK, against the sandbox. */
abstract class StripeContract extends PaymentGatewayContract {

    /** The SDK and the JDK repeat by themselves. */
    protected static final Map<String, String> FOR_GOOD = Map.of("path", "/v1/", "times", "20");

    @TempDir
    Path directory;

    protected StripeHouse house;

    @BeforeEach
    void open() throws Exception {
        house = StripeHouse.in(directory);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Override
    PaymentGateway gateway() {
        return house.gateway;
    }

    @Override
    long moneyIn(Charge charge) throws Exception {
        return house.moneyIn(charge.id());
    }

    @Override
    long moneyOut(Charge charge) throws Exception {
        return house.moneyOut(charge.id());
    }

    @Override
    void letAnotherSumComeIn(long minorMore) throws Exception {
        house.fault("amount", Map.of("delta", Long.toString(minorMore)));
    }

    @Override
    void fallSilent(boolean afterwards) throws Exception {
        house.fault(afterwards ? "lost-answer" : "lost-request", FOR_GOOD);
    }

    @Override
    void speakAgain() throws Exception {
        house.clearFaults();
    }
}
