package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.AuthenticationException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.PaymentIntent;
import com.stripe.model.StripeCollection;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PaymentIntentListParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is common to all resources. */
class ApiMannersTest {
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
    void refusesAWrongKey() {
        AuthenticationException refused = catchThrowableOfType(
                AuthenticationException.class,
                () -> sandbox.apiWithKey("sk_test_other").customers().list());

        assertThat(refused.getStatusCode()).isEqualTo(401);
        assertThat(refused.getMessage()).doesNotContain("sk_test_other");
    }

    @Test
    void refusesNoKey() throws Exception {
        assertThat(sandbox.get("/v1/customers", "en").statusCode()).isEqualTo(401);
    }

    @Test
    void pagesThroughALongList() throws StripeException {
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            made.add(0, sandbox.aPaymentOf(1_000 + i, "pm_card_visa").getId());
        }
        PaymentIntentListParams three =
                PaymentIntentListParams.builder().setLimit(3L).build();

        StripeCollection<PaymentIntent> first = sandbox.api().paymentIntents().list(three);
        assertThat(first.getHasMore()).isTrue();
        assertThat(first.getData()).extracting(PaymentIntent::getId).isEqualTo(made.subList(0, 3));
        StripeCollection<PaymentIntent> last = sandbox.api()
                .paymentIntents()
                .list(PaymentIntentListParams.builder()
                        .setLimit(3L)
                        .setStartingAfter(made.get(5))
                        .build());
        assertThat(last.getHasMore()).isFalse();
        assertThat(last.getData()).extracting(PaymentIntent::getId).containsExactly(made.get(6));

        List<String> all = new ArrayList<>();
        first.autoPagingIterable().forEach(intent -> all.add(intent.getId()));
        assertThat(all).isEqualTo(made);
    }

    @Test
    void expandsInsideALists() throws StripeException {
        sandbox.aPaymentOf(5_200, "pm_card_visa");

        assertThat(sandbox.api()
                        .paymentIntents()
                        .list(PaymentIntentListParams.builder()
                                .addExpand("data.latest_charge")
                                .build())
                        .getData()
                        .get(0)
                        .getLatestChargeObject())
                .isNotNull();
    }

    @Test
    void refusesToExpandWhatIsNoReference() throws StripeException {
        PaymentIntent paid = sandbox.aPaymentOf(5_200, "pm_card_visa");

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                .paymentIntents()
                .retrieve(
                        paid.getId(),
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("nonsense")
                                .build()));

        assertThat(refused.getMessage()).contains("nonsense");
    }

    @Test
    void refusesAnUnknownParameter() throws Exception {
        HttpResponse<String> refused = sandbox.post("/v1/customers", Map.of("emial", "a@b.bg"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"parameter_unknown\"").contains("\"param\":\"emial\"");
    }

    @Test
    void namesAMissingParameter() throws Exception {
        HttpResponse<String> refused = sandbox.post("/v1/payment_intents", Map.of("currency", "eur"));

        assertThat(refused.body()).contains("\"code\":\"parameter_missing\"").contains("\"param\":\"amount\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12.50", "1e3", "five", "99999999999999999999"})
    void refusesSumsThatAreNoIntegers(String amount) throws Exception {
        HttpResponse<String> refused = sandbox.post("/v1/payment_intents", Map.of("amount", amount, "currency", "eur"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("\"code\":\"parameter_invalid_integer\"");
    }

    @Test
    void saysWhatDoesNotExist() {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> sandbox.api().paymentIntents().retrieve("pi_missing"));
        assertThat(refused.getStatusCode()).isEqualTo(404);
        assertThat(refused.getCode()).isEqualTo("resource_missing");

        InvalidRequestException named =
                catchThrowableOfType(InvalidRequestException.class, () -> sandbox.aPaymentOf(5_200, "pm_missing"));
        assertThat(named.getStatusCode()).isEqualTo(400);
        assertThat(named.getParam()).isEqualTo("payment_method");
    }

    @Test
    void knowsNoOtherAddresses() throws Exception {
        assertThat(sandbox.post("/v1/subscriptions", Map.of()).statusCode()).isEqualTo(404);
        assertThat(sandbox.get("/somewhere", "en").body()).contains("There is nothing here");
    }

    @Test
    void refusesTooMuchOfEverything() throws StripeException {
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                                .customers()
                                .create(CustomerCreateParams.builder()
                                        .setName("x".repeat(5_001))
                                        .build()))
                        .getParam())
                .isEqualTo("name");
        assertThat(catchThrowableOfType(InvalidRequestException.class, () -> sandbox.api()
                                .customers()
                                .create(CustomerCreateParams.builder()
                                        .putMetadata("key", "x".repeat(501))
                                        .build()))
                        .getParam())
                .isEqualTo("metadata[key]");
        assertThat(catchThrowableOfType(StripeException.class, () -> sandbox.api()
                                .customers()
                                .create(CustomerCreateParams.builder()
                                        .setName("x".repeat(300_000))
                                        .build()))
                        .getStatusCode())
                .isEqualTo(413);
    }

    @Test
    void keepsWhatIsNotLatin() throws StripeException {
        String name = "Ђорђе 李 مريم 🎭 & = % +";

        String id = sandbox.api()
                .customers()
                .create(CustomerCreateParams.builder().setName(name).build())
                .getId();

        assertThat(sandbox.api().customers().retrieve(id).getName()).isEqualTo(name);
    }

    @Test
    void hidesItsOwnProperties() throws Exception {
        sandbox.aPaymentOf(5_200, "pm_card_visa");

        assertThat(sandbox.get("/_sandbox/state", "en").body()).doesNotContain("\"_");
    }
}
