package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.CancellationPolicy.Case;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CancellationPolicyTest {

    private static final Instant START = Instant.parse("2027-03-28T17:00:00Z");
    private static final CancellationTerms TERMS =
            new CancellationTerms(List.of(step(24, "50"), step(168, "10"), step(720, "0")));

    @ParameterizedTest
    @CsvSource({
        "PT721H, 0",
        "PT720H1S, 0",
        "PT720H, 10",
        "PT719H59M59S, 10",
        "PT168H1S, 10",
        "PT168H, 50",
        "PT24H1S, 50",
        "PT24H, closed",
        "PT1S, closed",
        "PT0S, closed",
        "PT-1H, closed"
    })
    void aStepEndsOnTheSecond(Duration before, String percent) {
        var asked = START.minus(before);
        if (percent.equals("closed")) {
            assertThatThrownBy(() -> conditions(TERMS, CancelledBy.CUSTOMER, asked))
                    .isInstanceOf(CancellationClosed.class);
            assertThatThrownBy(() -> conditions(TERMS, CancelledBy.STAFF, asked))
                    .isInstanceOf(CancellationClosed.class);
        } else {
            assertThat(conditions(TERMS, CancelledBy.CUSTOMER, asked).percent()).isEqualByComparingTo(percent);
            assertThat(conditions(TERMS, CancelledBy.STAFF, asked).percent()).isEqualByComparingTo(percent);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, false", "PT1S, true", "PT-1M, false"})
    void withinTheUndoWindowEverythingGoesBackWhateverTheTermsSay(Duration left, boolean open) {
        var now = START.minus(Duration.ofHours(30));
        var it = new Case(Optional.of(now.plus(left)), START, false, TERMS);
        var on = CancellationPolicy.conditions(it, CancelledBy.CUSTOMER, Optional.empty(), now);
        assertThat(on.equals(CancellationStep.FREE)).isEqualTo(open);
    }

    @Test
    void withoutTermsCustomersHaveTheirUndoWindowAndStaffGiveEverythingBack() {
        var now = START.minus(Duration.ofDays(90));
        assertThatThrownBy(() -> conditions(CancellationTerms.NONE, CancelledBy.CUSTOMER, now))
                .isInstanceOf(CancellationClosed.class);
        assertThat(conditions(CancellationTerms.NONE, CancelledBy.STAFF, START.plusSeconds(1)))
                .isEqualTo(CancellationStep.FREE);
    }

    @Test
    void whatIsCalledOffGoesBackWhole() {
        var it = new Case(Optional.empty(), START, true, TERMS);
        assertThat(CancellationPolicy.conditions(it, CancelledBy.CUSTOMER, Optional.empty(), START.plusSeconds(1)))
                .isEqualTo(CancellationStep.FREE);
        assertThat(conditions(TERMS, CancelledBy.HOUSE, START.plusSeconds(1))).isEqualTo(CancellationStep.FREE);
    }

    @Test
    void onlyStaffDecideOtherwiseAndSayWhy() {
        var it = new Case(Optional.empty(), START, false, TERMS);
        var decision = Optional.of(new FeeOverride(Money.of("3.00", "EUR"), true, "fell ill, doctor's note seen"));
        var on = CancellationPolicy.conditions(it, CancelledBy.STAFF, decision, START);
        assertThat(on.fee("EUR")).isEqualTo(Money.of("3.00", "EUR"));
        assertThat(on.serviceFeeBack()).isTrue();
        assertThatThrownBy(() -> CancellationPolicy.conditions(it, CancelledBy.CUSTOMER, decision, START))
                .isInstanceOf(OverrideNotAllowed.class);
        assertThatThrownBy(() -> new FeeOverride(null, true, "  x ")).isInstanceOf(CancellationTermsRefused.class);
    }

    @Test
    void termsThatContradictThemselvesAreRefused() {
        assertThatThrownBy(() -> new CancellationTerms(List.of(step(24, "5"), step(24, "6"))))
                .isInstanceOf(CancellationTermsRefused.class);
        assertThatThrownBy(() -> step(-1, "5")).isInstanceOf(CancellationTermsRefused.class);
        assertThatThrownBy(() -> step(1, "100.01")).isInstanceOf(CancellationTermsRefused.class);
        assertThatThrownBy(() -> step(1, "0.001")).isInstanceOf(CancellationTermsRefused.class);
        assertThatThrownBy(() ->
                        new CancellationStep(1, Money.of("-0.01", "EUR"), BigDecimal.ZERO, true, true, Repayment.MONEY))
                .isInstanceOf(CancellationTermsRefused.class);
    }

    private static CancellationStep conditions(CancellationTerms terms, CancelledBy by, Instant now) {
        return CancellationPolicy.conditions(
                new Case(Optional.empty(), START, false, terms), by, Optional.empty(), now);
    }

    private static CancellationStep step(int hours, String percent) {
        return new CancellationStep(hours, null, new BigDecimal(percent), false, false, Repayment.MONEY);
    }
}
