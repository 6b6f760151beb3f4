package dev.parterre.sandbox.payment;

import static dev.parterre.sandbox.payment.SandboxFixture.offSession;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.stripe.exception.CardException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.model.PaymentMethod;
import com.stripe.model.SetupIntent;
import com.stripe.param.CustomerListParams;
import com.stripe.param.CustomerUpdateParams;
import com.stripe.param.PaymentMethodCreateParams;
import com.stripe.param.PaymentMethodListParams;
import com.stripe.param.SetupIntentConfirmParams;
import com.stripe.param.SetupIntentCreateParams;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavedCardsTest {
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
    void keepsACustomerAndItsChanges() throws StripeException {
        Customer customer = sandbox.aCustomer();

        sandbox.api()
                .customers()
                .update(
                        customer.getId(),
                        CustomerUpdateParams.builder()
                                .setName("Елена Петрова")
                                .putMetadata("account", "17")
                                .build());

        Customer kept = sandbox.api().customers().retrieve(customer.getId());
        assertThat(kept.getName()).isEqualTo("Елена Петрова");
        assertThat(kept.getEmail()).isEqualTo("elena@example.com");
        assertThat(kept.getMetadata()).containsEntry("account", "17");
        assertThat(sandbox.api()
                        .customers()
                        .list(CustomerListParams.builder()
                                .setEmail("elena@example.com")
                                .build())
                        .getData())
                .hasSize(1);
    }

    @Test
    void aDeletedCustomerLosesItsCards() throws StripeException {
        Customer customer = sandbox.aCustomer();
        PaymentMethod card = sandbox.aCardOf(customer, "pm_card_visa");

        sandbox.api().customers().delete(customer.getId());

        assertThat(sandbox.api().customers().retrieve(customer.getId()).getDeleted())
                .isTrue();
        assertThat(sandbox.api().paymentMethods().retrieve(card.getId()).getCustomer())
                .isNull();
    }

    @Test
    void listsTheCardsOfACustomerAndLetsOneGo() throws StripeException {
        Customer customer = sandbox.aCustomer();
        PaymentMethod visa = sandbox.aCardOf(customer, "pm_card_visa");
        PaymentMethod amex = sandbox.aCardOf(customer, "pm_card_amex");
        PaymentMethodListParams ofCustomer = PaymentMethodListParams.builder()
                .setCustomer(customer.getId())
                .setType(PaymentMethodListParams.Type.CARD)
                .build();
        assertThat(sandbox.api().paymentMethods().list(ofCustomer).getData())
                .extracting(PaymentMethod::getId)
                .containsExactly(amex.getId(), visa.getId());

        sandbox.api().paymentMethods().detach(visa.getId());

        assertThat(sandbox.api()
                        .customers()
                        .paymentMethods()
                        .list(customer.getId())
                        .getData())
                .extracting(PaymentMethod::getId)
                .containsExactly(amex.getId());
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> sandbox.aCardOf(customer, visa.getId()));
        assertThat(refused.getMessage()).contains("may not be used again");
    }

    @Test
    void refusesToSaveACardThatIsAlwaysDeclined() throws StripeException {
        Customer customer = sandbox.aCustomer();

        CardException declined = catchThrowableOfType(
                CardException.class, () -> sandbox.aCardOf(customer, "pm_card_visa_chargeDeclinedInsufficientFunds"));

        assertThat(declined.getDeclineCode()).isEqualTo("insufficient_funds");
    }

    @Test
    void readsACardByItsNumber() throws StripeException {
        PaymentMethod card = sandbox.api().paymentMethods().create(cardData("4000 0010 0000 0000", 12, 2040, "123"));

        assertThat(card.getCard().getCountry()).isEqualTo("BG");
        assertThat(card.getCard().getLast4()).isEqualTo("0000");
        assertThat(card.getCard().getExpYear()).isEqualTo(2040);
    }

    @ParameterizedTest
    @CsvSource({
        "4242424242424241, 12, 2040, 123, incorrect_number",
        "4242424242424242, 13, 2040, 123, invalid_expiry_month",
        "4242424242424242, 12, 2020, 123, invalid_expiry_year",
        "4242424242424242, 12, 2040, 12, invalid_cvc"
    })
    void refusesCardDataThatCannotBeRight(String number, long month, long year, String cvc, String code) {
        CardException refused = catchThrowableOfType(
                CardException.class, () -> sandbox.api().paymentMethods().create(cardData(number, month, year, cvc)));

        assertThat(refused.getCode()).isEqualTo(code);
    }

    @Test
    void savesACardWithASetupIntent() throws StripeException {
        Customer customer = sandbox.aCustomer();

        SetupIntent saved = sandbox.api().setupIntents().create(setup(customer, "pm_card_visa"));

        assertThat(saved.getStatus()).isEqualTo("succeeded");
        assertThat(sandbox.api()
                        .paymentMethods()
                        .retrieve(saved.getPaymentMethod())
                        .getCustomer())
                .isEqualTo(customer.getId());
    }

    @Test
    void aCardSavedWithProofIsChargedLaterWithout() throws Exception {
        Customer customer = sandbox.aCustomer();
        SetupIntent waiting =
                sandbox.api().setupIntents().create(setup(customer, "pm_card_authenticationRequiredOnSetup"));
        assertThat(waiting.getStatus()).isEqualTo("requires_action");

        sandbox.post(waiting.getNextAction().getRedirectToUrl().getUrl(), Map.of("outcome", "complete"));

        SetupIntent saved = sandbox.api().setupIntents().retrieve(waiting.getId());
        assertThat(saved.getStatus()).isEqualTo("succeeded");
        PaymentMethod card = sandbox.api().paymentMethods().retrieve(saved.getPaymentMethod());
        PaymentIntent paid = sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, customer, card).build());
        assertThat(paid.getStatus()).isEqualTo("succeeded");
    }

    @Test
    void aCardSavedWithoutProofNeedsItLater() throws StripeException {
        Customer customer = sandbox.aCustomer();
        PaymentMethod card = sandbox.aCardOf(customer, "pm_card_authenticationRequiredOnSetup");

        CardException declined = catchThrowableOfType(CardException.class, () -> sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, customer, card).build()));

        assertThat(declined.getCode()).isEqualTo("authentication_required");
    }

    @Test
    void aSavedCardMayLackMoneyLater() throws Exception {
        Customer customer = sandbox.aCustomer();
        SetupIntent waiting = sandbox.api()
                .setupIntents()
                .create(setup(customer, "pm_card_authenticationRequiredChargeDeclinedInsufficientFunds"));
        sandbox.post(waiting.getNextAction().getRedirectToUrl().getUrl(), Map.of("outcome", "complete"));
        SetupIntent saved = sandbox.api().setupIntents().retrieve(waiting.getId());
        PaymentMethod card = sandbox.api().paymentMethods().retrieve(saved.getPaymentMethod());

        CardException declined = catchThrowableOfType(CardException.class, () -> sandbox.api()
                .paymentIntents()
                .create(offSession(5_200, customer, card).build()));

        assertThat(declined.getDeclineCode()).isEqualTo("insufficient_funds");
    }

    @Test
    void aSetupThatIsDeclinedOrRefusedTakesAnotherCard() throws Exception {
        Customer customer = sandbox.aCustomer();
        CardException declined = catchThrowableOfType(
                CardException.class,
                () -> sandbox.api().setupIntents().create(setup(customer, "pm_card_visa_chargeDeclined")));
        String id = declined.getStripeError().getSetupIntent().getId();
        assertThat(sandbox.api().setupIntents().retrieve(id).getLastSetupError().getCode())
                .isEqualTo("card_declined");

        SetupIntent waiting = sandbox.api().setupIntents().confirm(id, confirmWith("pm_card_authenticationRequired"));
        sandbox.post(waiting.getNextAction().getRedirectToUrl().getUrl(), Map.of("outcome", "fail"));
        assertThat(sandbox.api().setupIntents().retrieve(id).getLastSetupError().getCode())
                .isEqualTo("setup_intent_authentication_failure");

        assertThat(sandbox.api()
                        .setupIntents()
                        .confirm(id, confirmWith("pm_card_visa"))
                        .getStatus())
                .isEqualTo("succeeded");
    }

    private static SetupIntentConfirmParams confirmWith(String token) {
        return SetupIntentConfirmParams.builder()
                .setPaymentMethod(token)
                .setReturnUrl("https://shop.example/saved")
                .build();
    }

    private static SetupIntentCreateParams setup(Customer customer, String token) {
        return SetupIntentCreateParams.builder()
                .setCustomer(customer.getId())
                .setPaymentMethod(token)
                .setUsage(SetupIntentCreateParams.Usage.OFF_SESSION)
                .setReturnUrl("https://shop.example/saved")
                .setConfirm(true)
                .build();
    }

    private static PaymentMethodCreateParams cardData(String number, long month, long year, String cvc) {
        return PaymentMethodCreateParams.builder()
                .setType(PaymentMethodCreateParams.Type.CARD)
                .setCard(PaymentMethodCreateParams.CardDetails.builder()
                        .setNumber(number)
                        .setExpMonth(month)
                        .setExpYear(year)
                        .setCvc(cvc)
                        .build())
                .build();
    }
}
