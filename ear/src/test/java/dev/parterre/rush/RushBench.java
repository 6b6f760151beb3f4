package dev.parterre.rush;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The long form, {@code mvn -Pbench verify}: every scenario with 1 to 256 clients after a minute of warm-up. What of it, and how
 * long, is chosen as {@link RushSettings} says.
 */
class RushBench {

    private static final int CUSTOMERS = 32;

    private static Rush rush;

    private final RushSettings settings = RushSettings.fromSystemProperties();

    @AfterAll
    static void close() throws Exception {
        if (rush != null) {
            rush.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> scenarios() {
        return Scenarios.all().entrySet().stream()
                .filter(scenario -> settings.wants(scenario.getKey()))
                .map(scenario -> DynamicTest.dynamicTest(
                        scenario.getKey(), () -> scenario.getValue().run(open())));
    }

    /** Only when there is something to be measured: the yardstick needs its tables, and the crowd its accounts. */
    private Rush open() throws Exception {
        if (rush == null) {
            rush = new Rush(settings, CUSTOMERS);
        }
        return rush;
    }
}
