package dev.parterre.web.api.v1.booking;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.booking.CancellationStep;
import dev.parterre.booking.CancellationTerms;
import dev.parterre.booking.Repayment;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.List;

/** Terms of giving back; no steps when only the undo window holds. */
public record CancellationTermsRequest(List<Step> steps) {

    /**
     * What holds until that many hours before the start.
     *
     * @param fee kept of each ticket; left out for none
     * @param percent kept of each ticket's price besides
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(
            Integer hoursBefore,
            Money fee,
            BigDecimal percent,
            boolean serviceFeeBack,
            boolean exchange,
            Repayment repayment) {

        private CancellationStep toStep() {
            return new CancellationStep(
                    Fields.required("hoursBefore", hoursBefore), fee, percent, serviceFeeBack, exchange, repayment);
        }

        private static Step of(CancellationStep step) {
            return new Step(
                    step.hoursBefore(),
                    step.fee(),
                    step.percent(),
                    step.serviceFeeBack(),
                    step.exchange(),
                    step.repayment());
        }
    }

    static CancellationTermsRequest of(CancellationTerms terms) {
        return new CancellationTermsRequest(terms.steps().stream().map(Step::of).toList());
    }

    CancellationTerms toTerms() {
        return new CancellationTerms(Fields.refused("steps", Fields.required("steps", steps)).stream()
                .map(Step::toStep)
                .toList());
    }
}
