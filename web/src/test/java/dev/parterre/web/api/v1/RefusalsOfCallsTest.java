package dev.parterre.web.api.v1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.matching.RunId;
import dev.parterre.shared.Refusal;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The list of refusals is what the refusals themselves say. */
class RefusalsOfCallsTest {

    @Test
    void eachHasTheStatusItIsListedUnder() {
        RefusalsOfCalls.all()
                .forEach((call, byStatus) -> byStatus.forEach((status, refusals) -> refusals.forEach(
                        refusal -> assertThat(anyOf(refusal).kind().status())
                                .as(call + " " + refusal.getSimpleName())
                                .isEqualTo(status))));
    }

    @Test
    void eachHasWordsInBothLanguages() {
        for (var language : List.of(Locale.ROOT, Locale.forLanguageTag("bg"))) {
            var words = ResourceBundle.getBundle("i18n.errors", language);
            RefusalsOfCalls.all().values().forEach(byStatus -> byStatus.values()
                    .forEach(refusals -> refusals.forEach(
                            refusal -> assertThat(words.keySet()).contains("error." + refusal.getSimpleName()))));
        }
    }

    @Test
    void aCallThatChangesSomethingMayBeOverloadedOrMisread() {
        var codes = RefusalsOfCalls.of("POST /bookings").orElseThrow();
        assertThat(codes.get(503)).contains("overloaded", "gateway-unavailable");
        assertThat(codes.get(400)).containsExactly("malformed-json", "wrong-field");
        assertThat(RefusalsOfCalls.of("GET /nowhere")).isEmpty();
    }

    private static Refusal anyOf(Class<? extends Refusal> type) {
        try {
            var constructor = type.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return (Refusal) constructor.newInstance(anything(constructor));
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(type + " cannot be made", e);
        }
    }

    private static Object[] anything(Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(RefusalsOfCallsTest::anything)
                .toArray();
    }

    private static Object anything(Class<?> type) {
        if (type.isPrimitive()) {
            return Array.get(Array.newInstance(type, 1), 0);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return Map.<Class<?>, Object>of(
                        String.class, "x",
                        List.class, List.of(),
                        Set.class, Set.of(),
                        Map.class, Map.of(),
                        Duration.class, Duration.ofSeconds(1),
                        Instant.class, Instant.EPOCH,
                        RunId.class, RunId.of("a".repeat(26)))
                .get(type);
    }
}
