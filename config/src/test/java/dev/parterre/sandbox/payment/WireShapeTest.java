package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.stripe.param.RefundCreateParams;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sandbox answers, held against Stripe's own description where that lies beside the checkout. */
class WireShapeTest {
    private static final String SPEC = "stripe-spec3-2022-02-03.json.gz";
    private static final String FIXTURES = "stripe-fixtures3.json.gz";
    private static final Set<String> KINDS =
            Set.of("payment_intent", "charge", "refund", "setup_intent", "customer", "payment_method", "event");

    /** Changed by Stripe after the description was written. */
    private static final Set<String> CHANGED_SINCE = Set.of("charge.refunds", "payment_intent.capture_method");

    /** Of other products, or kept by Stripe for itself. */
    private static final Set<String> NOT_OURS = Set.of("payment_intent.managed_payments");

    @TempDir
    Path directory;

    private SandboxFixture sandbox;

    @BeforeEach
    void start() {
        sandbox = SandboxFixture.aSandboxIn(directory);
    }

    @AfterEach
    void stop() {
        sandbox.close();
    }

    @Test
    void keepsToTheDescription() throws Exception {
        JsonNode schemas = shared(SPEC).path("components").path("schemas");
        List<String> wrong = new ArrayList<>();
        for (Map.Entry<String, JsonNode> answer : answers().entrySet()) {
            JsonNode schema = schemas.path(answer.getKey());
            schema.path("required").forEach(name -> {
                if (!answer.getValue().has(name.textValue())) {
                    wrong.add(answer.getKey() + "." + name.textValue() + " is missing");
                }
            });
            for (Map.Entry<String, JsonNode> property : answer.getValue().properties()) {
                JsonNode described = schema.path("properties").path(property.getKey());
                if (!fits(described, property.getValue())) {
                    wrong.add(answer.getKey() + "." + property.getKey() + " = " + property.getValue());
                }
            }
        }
        assertThat(wrong).allMatch(problem -> CHANGED_SINCE.contains(problem.split(" ")[0]));
    }

    @Test
    void hasEveryPropertyOfARealAnswer() throws Exception {
        JsonNode real = shared(FIXTURES).path("resources");
        Set<String> missing = new HashSet<>();
        for (Map.Entry<String, JsonNode> answer : answers().entrySet()) {
            real.path(answer.getKey()).fieldNames().forEachRemaining(name -> {
                if (!answer.getValue().has(name)) {
                    missing.add(answer.getKey() + "." + name);
                }
            });
        }
        assertThat(missing).allMatch(name -> NOT_OURS.contains(name) || isNullIn(real, name));
    }

    private static boolean isNullIn(JsonNode real, String name) {
        int dot = name.indexOf('.');
        return real.path(name.substring(0, dot)).path(name.substring(dot + 1)).isNull()
                || name.equals("charge.refunds");
    }

    private static boolean fits(JsonNode described, JsonNode value) {
        if (described.isMissingNode() || described.has("anyOf") || described.has("$ref")) {
            return true;
        }
        if (value.isNull()) {
            return described.path("nullable").asBoolean();
        }
        boolean listed = !described.has("enum")
                || Stream.of(described.path("enum"))
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(value::equals);
        return listed
                && switch (described.path("type").asText()) {
                    case "string" -> value.isTextual();
                    case "integer" -> value.isIntegralNumber();
                    case "boolean" -> value.isBoolean();
                    case "array" -> value.isArray();
                    default -> value.isObject();
                };
    }

    private Map<String, JsonNode> answers() throws Exception {
        String paid = sandbox.aPaymentOf(5_200, "pm_card_visa").getId();
        sandbox.api()
                .refunds()
                .create(RefundCreateParams.builder().setPaymentIntent(paid).build());
        sandbox.aCustomer();
        JsonNode state = Json.parse(sandbox.get("/_sandbox/state", "en").body().getBytes(StandardCharsets.UTF_8));
        JsonNode card = Json.reparse(sandbox.api()
                .paymentMethods()
                .retrieve(state.path("payment_intents")
                        .path(0)
                        .path("payment_method")
                        .asText())
                .getLastResponse()
                .body());
        JsonNode event = Json.reparse(
                        sandbox.api().events().list().getLastResponse().body())
                .path("data")
                .path(0);
        JsonNode setup =
                Json.reparse(sandbox.post("/v1/setup_intents", Map.of()).body());
        Map<String, JsonNode> answers = Map.of(
                "payment_intent", state.path("payment_intents").path(0),
                "charge", state.path("charges").path(0),
                "refund", state.path("refunds").path(0),
                "customer", state.path("customers").path(0),
                "payment_method", card,
                "setup_intent", setup,
                "event", event);
        assertThat(answers.keySet()).isEqualTo(KINDS);
        assertThat(answers.values()).allMatch(JsonNode::isObject);
        return answers;
    }

    private static JsonNode shared(String name) throws IOException {
        Path checkout = Path.of("").toAbsolutePath();
        Path file = null;
        for (Path at = checkout; at != null && file == null; at = at.getParent()) {
            Path candidate = at.resolve("shared/data/stripe").resolve(name);
            file = Files.exists(candidate) ? candidate : null;
        }
        assumeTrue(file != null, "shared/data/stripe is not beside the checkout: not compared with " + name);
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new ObjectMapper().readTree(in);
        }
    }
}
