package dev.parterre.sandbox.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Dispute;
import com.stripe.param.DisputeUpdateParams;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A cardholder's bank takes a payment back. */
class DisputesTest {
    @TempDir
    Path directory;

    private WebhookReceiver shop;
    private SandboxFixture sandbox;

    @BeforeEach
    void start() throws Exception {
        shop = new WebhookReceiver();
        sandbox = SandboxFixture.aSandboxTelling(directory, shop.address());
    }

    @AfterEach
    void stop() {
        sandbox.close();
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "pm_card_createDispute, fraudulent, needs_response, 1",
        "pm_card_createDisputeProductNotReceived, product_not_received, needs_response, 1",
        "pm_card_createDisputeInquiry, fraudulent, warning_needs_response, 0"
    })
    void someCardsDisputeWhatTheyHavePaid(String token, String reason, String status, int withdrawals)
            throws Exception {
        String paid = sandbox.aPaymentOf(5_200, token).getId();

        Dispute dispute = told("charge.dispute.created");

        assertThat(dispute.getPaymentIntent()).isEqualTo(paid);
        assertThat(dispute.getReason()).isEqualTo(reason);
        assertThat(dispute.getStatus()).isEqualTo(status);
        assertThat(dispute.getAmount()).isEqualTo(5_200);
        assertThat(dispute.getEvidenceDetails().getDueBy()).isNotNull();
        assertThat(sandbox.api().disputes().retrieve(dispute.getId()).getBalanceTransactions())
                .hasSize(withdrawals);
    }

    @ParameterizedTest
    @CsvSource({"winning_evidence, won, 2", "losing_evidence, lost, 1"})
    void evidenceDecides(String evidence, String status, int movements) throws Exception {
        sandbox.aPaymentOf(5_200, "pm_card_createDispute");
        String id = told("charge.dispute.created").getId();

        sandbox.api()
                .disputes()
                .update(
                        id,
                        DisputeUpdateParams.builder()
                                .setEvidence(DisputeUpdateParams.Evidence.builder()
                                        .setUncategorizedText(evidence)
                                        .build())
                                .build());

        assertThat(told("charge.dispute.closed").getStatus()).isEqualTo(status);
        assertThat(sandbox.api().disputes().retrieve(id).getBalanceTransactions())
                .hasSize(movements);
        assertThatThrownBy(() -> sandbox.api().disputes().close(id)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void anyPaymentCanBeDisputedAndDecidedByHand() throws Exception {
        String paid = sandbox.aPaymentOf(5_200, "pm_card_visa").getId();
        sandbox.post("/_sandbox/disputes", Map.of("payment_intent", paid, "reason", "duplicate"));

        Dispute opened = told("charge.dispute.created");
        assertThat(opened.getReason()).isEqualTo("duplicate");
        assertThat(sandbox.post("/_sandbox/disputes", Map.of("payment_intent", paid))
                        .statusCode())
                .isEqualTo(400);
        sandbox.post("/_sandbox/disputes/close", Map.of("dispute", opened.getId(), "status", "lost"));

        assertThat(told("charge.dispute.closed").getStatus()).isEqualTo("lost");
    }

    private Dispute told(String type) throws Exception {
        return (Dispute) shop.next(type).getDataObjectDeserializer().getObject().orElseThrow();
    }
}
