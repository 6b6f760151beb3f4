package dev.parterre.rush;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The long form, {@code mvn -Pbench verify}: every scenario with 1 to 256 clients after a minute of warm-up. What of it, and how
 * long, is chosen as {@link RushSettings} says.
 */
class RushBench {

    private static final int CUSTOMERS = 32;

    private static Rush rush;

    @BeforeAll
    static void open() throws Exception {
        rush = new Rush(RushSettings.fromSystemProperties(), CUSTOMERS);
    }

    @AfterAll
    static void close() throws Exception {
        rush.close();
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.all().entrySet().stream()
                .filter(scenario -> rush.settings().wants(scenario.getKey()))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.getKey(), () -> scenario.getValue().run(rush)));
    }
}
