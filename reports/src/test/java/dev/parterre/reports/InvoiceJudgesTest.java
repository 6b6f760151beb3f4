package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mustangproject.validator.ZUGFeRDValidator;

/** The judges pass what is good and find what is not; otherwise their silence about our invoices would mean nothing. */
class InvoiceJudgesTest {

    @ParameterizedTest
    @ValueSource(strings = {"Einfach", "Gutschrift", "Rabatte", "Miete", "1_Teilrechnung"})
    void invoicesOfOthersKeepTheOfficialRules(String name) throws IOException {
        var file = InvoiceJudges.beside("invoices/facturx-pdf/EN16931_" + name + ".pdf");
        assumeTrue(file.isPresent(), "skipped: needs invoices/facturx-pdf in shared/data beside the checkout");
        assertThat(InvoiceJudges.brokenRules(InvoiceJudges.embedded(Files.readAllBytes(file.get()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GrandTotalAmount>500.00<,GrandTotalAmount>500.01<",
        "LineTotalAmount>420.17<,LineTotalAmount>420.16<",
        "CalculatedAmount>79.83<,CalculatedAmount>78.00<",
        "schemeID=\"VA\">BG,schemeID=\"VA\">XX",
        "CountryID>BG<,CountryID>QQ<"
    })
    void aWrongInvoiceIsFound(String right, String wrong) throws IOException {
        var xml = new String(CrossIndustryInvoice.of(JasperDocumentPrinterTest.anInvoice()), StandardCharsets.UTF_8);
        assertThat(xml).contains(right);
        var broken =
                xml.replaceFirst(java.util.regex.Pattern.quote(right), wrong).getBytes(StandardCharsets.UTF_8);
        var validator = new ZUGFeRDValidator();
        validator.validate(broken, "factur-x.xml");
        assertThat(validator.wasCompletelyValid()).isFalse();
        assumeTrue(InvoiceJudges.hasOfficialRules(), "skipped: needs invoices/xslt in shared/data beside the checkout");
        assertThat(InvoiceJudges.brokenRules(broken)).isNotEmpty();
    }

    @Test
    void aTicketIsNoInvoice() {
        assertThatThrownBy(() -> InvoiceJudges.assertValid("%PDF-1.7".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfAny(AssertionError.class, IOException.class);
    }
}
