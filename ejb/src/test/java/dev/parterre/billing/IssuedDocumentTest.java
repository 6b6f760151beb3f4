package dev.parterre.billing;

import static dev.parterre.billing.DocumentFixture.aDraft;
import static dev.parterre.billing.DocumentFixture.aLine;
import static dev.parterre.billing.DocumentFixture.anIssuer;
import static dev.parterre.billing.DocumentFixture.issued;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.shared.Money;
import java.lang.reflect.Field;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IssuedDocumentTest {

    private static IssuedDocument aReceipt() {
        return issued(
                aDraft(
                        DocumentKind.RECEIPT,
                        Optional.empty(),
                        List.of(aLine(2, 4500, 1500, "20.00"), aLine(1, 2000, 165, "9.00")),
                        1L,
                        2L,
                        3L),
                12);
    }

    @Test
    void everythingThatItSaysIsKept() {
        var content = aReceipt().content();
        assertThat(content.number()).isEqualTo("2026000012");
        assertThat(content.issuer()).isEqualTo(anIssuer().party());
        assertThat(content.lines()).hasSize(2);
        assertThat(content.issuedOn()).isEqualTo(LocalDate.of(2026, 11, 22));
        assertThat(content.corrects()).isNull();
    }

    @Test
    void taxIsStatedByRateAndAddsUpToTheLines() {
        var content = aReceipt().content();
        assertThat(content.taxes())
                .extracting(
                        tax -> tax.rate().toPlainString(), tax -> tax.amounts().vat())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("20.00", Money.of("15.00", "EUR")),
                        org.assertj.core.groups.Tuple.tuple("9.00", Money.of("1.65", "EUR")));
        assertThat(content.total().gross()).isEqualTo(Money.of("110.00", "EUR"));
        assertThat(content.total().vat()).isEqualTo(Money.of("16.65", "EUR"));
        assertThat(content.total().net()).isEqualTo(Money.of("93.35", "EUR"));
    }

    @Test
    void aChangedDocumentIsNotShown() throws ReflectiveOperationException {
        var receipt = aReceipt();
        Field content = IssuedDocument.class.getDeclaredField("content");
        content.setAccessible(true);
        content.set(receipt, ((String) content.get(receipt)).replace("Турандот", "Аида"));
        assertThatThrownBy(receipt::content).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aCreditNoteNamesWhatItTakesBack() {
        var receipt = aReceipt();
        var back = DocumentFixture.creditNote(receipt, 13, 2L);
        assertThat(back.content().correction())
                .contains(new DocumentContent.Correction("2026000012", LocalDate.of(2026, 11, 22), false));
        assertThat(back.view().corrects()).contains(receipt.id());
    }

    @ParameterizedTest
    @CsvSource({"1,2026000001", "999999,2026999999", "1000000,20261000000"})
    void numbersHaveTenDigitsAndGrowWhenTheyMust(int sequence, String number) {
        assertThat(new DocumentNumber(LocalDate.of(2026, 1, 1), sequence).text())
                .isEqualTo(number);
    }

    @Test
    void whatIsMissingIsNotGuessed() {
        var address = anIssuer().party().address();
        var unregistered = new IssuerView(7, new Party("Клуб", address, null, null, null), null, "");
        assertThat(unregistered.missing(List.of(aLine(1, 4500, 750, "20.00")))).contains("vat-number");
        assertThat(unregistered.missing(List.of(aLine(1, 4500, 0, "0.00")))).contains("registration");
        var club = new IssuerView(7, new Party("Клуб", address, null, "206789123", null), null, "");
        assertThat(club.missing(List.of(aLine(1, 4500, 0, "0.00")))).isEmpty();
        assertThat(anIssuer().missing(List.of(aLine(1, 4500, 0, "0.00")))).contains("exemption");
        assertThat(anIssuer().missing(List.of(aLine(1, 4500, 750, "20.00")))).isEmpty();
    }

    @Test
    void anIbanIsChecked() {
        var address = anIssuer().party().address();
        var fine = new IssuerDraft("Опера", address, null, "", "", "BG80 BNBG 9661 1020 3456 78", "");
        assertThat(fine.iban()).isEqualTo("BG80BNBG96611020345678");
        assertThatThrownBy(() -> new IssuerDraft("Опера", address, null, "", "", "BG81BNBG96611020345678", ""))
                .isInstanceOf(BillingAddressRefused.class);
    }
}
