package dev.parterre.billing;

import static dev.parterre.billing.DocumentFixture.creditNote;
import static dev.parterre.billing.DocumentFixture.receipt;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DocumentPolicyTest {

    private static final Set<Long> TWO = Set.of(1L, 2L);

    @Test
    void aPaidBookingIsInvoicedWhole() {
        var needed = DocumentPolicy.needed(List.of(), TWO, false);
        assertThat(needed.invoice()).isEqualTo(TWO);
        assertThat(needed.credit()).isEmpty();
    }

    @Test
    void whatIsWrittenIsNotWrittenAgain() {
        assertThat(DocumentPolicy.needed(List.of(receipt(1, 1L, 2L)), TWO, false)
                        .isNothing())
                .isTrue();
    }

    @Test
    void aPlaceThatIsGivenBackIsTakenOffTheDocumentItStandsOn() {
        var receipt = receipt(1, 1L, 2L);
        var needed = DocumentPolicy.needed(List.of(receipt), Set.of(1L), false);
        assertThat(needed.credit()).isEqualTo(Map.of(receipt, Set.of(2L)));
        assertThat(needed.invoice()).isEmpty();
    }

    @Test
    void whatWasTakenBackIsNotTakenBackAgain() {
        var receipt = receipt(1, 1L, 2L);
        var back = creditNote(receipt, 2, 2L);
        assertThat(DocumentPolicy.needed(List.of(receipt, back), Set.of(1L), false)
                        .isNothing())
                .isTrue();
    }

    @Test
    void anotherBuyerMeansACreditNoteAndANewInvoice() {
        var receipt = receipt(1, 1L, 2L);
        var back = creditNote(receipt, 2, 2L);
        var needed = DocumentPolicy.needed(List.of(receipt, back), Set.of(1L), true);
        assertThat(needed.credit()).isEqualTo(Map.of(receipt, Set.of(1L)));
        assertThat(needed.invoice()).isEqualTo(Set.of(1L));
    }

    @Test
    void linesThatCameLaterAreInvoicedByThemselves() {
        var first = receipt(1, 1L);
        var second = receipt(2, 2L);
        assertThat(DocumentPolicy.needed(List.of(first), TWO, false).invoice()).isEqualTo(Set.of(2L));
        assertThat(DocumentPolicy.needed(List.of(first, second), Set.of(), false)
                        .credit())
                .isEqualTo(Map.of(first, Set.of(1L), second, Set.of(2L)));
    }

    @Test
    void whatWasGivenBackBeforeAnythingWasWrittenNeedsNothing() {
        assertThat(DocumentPolicy.needed(List.of(), Set.of(), false).isNothing())
                .isTrue();
    }
}
