package dev.parterre.web.api.v1.disruption;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parterre.disruption.AffectedState;
import dev.parterre.disruption.AffectedView;
import dev.parterre.shared.Money;

/** What has become of one booking. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AffectedAnswer(String reference, AffectedState state, Money back, String failure, int attempts) {

    static AffectedAnswer of(AffectedView view) {
        return new AffectedAnswer(
                view.reference().value(), view.state(), view.back().orElse(null), view.failure(), view.attempts());
    }
}
