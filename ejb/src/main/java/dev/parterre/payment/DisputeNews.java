package dev.parterre.payment;

import dev.parterre.shared.Money;
import java.time.Instant;

/**
 * What the gateway says about a dispute.
 *
 * @param chargedAs its name of the charge
 * @param withdrawn whether the money was taken from us; a bank's mere question takes none
 * @param answerBy until when evidence is taken, null when none is
 */
record DisputeNews(
        String gatewayRef,
        String chargedAs,
        Money amount,
        String reason,
        DisputeState state,
        boolean withdrawn,
        Instant answerBy) {}
