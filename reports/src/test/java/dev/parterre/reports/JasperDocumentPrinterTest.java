package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.billing.DocumentContent;
import dev.parterre.billing.DocumentContent.Amounts;
import dev.parterre.billing.DocumentContent.Correction;
import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Subject;
import dev.parterre.billing.DocumentContent.Tax;
import dev.parterre.billing.DocumentKind;
import dev.parterre.billing.Party;
import dev.parterre.billing.PostalAddress;
import dev.parterre.billing.TaxCategory;
import dev.parterre.payment.Tender;
import dev.parterre.shared.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class JasperDocumentPrinterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Party OPERA = new Party(
            "Софийска опера и балет",
            new PostalAddress("бул. „Дондуков“ 30", "1000", "София", "BG"),
            "BG175074752",
            "175074752",
            "kasa@example.org");
    private static final Party PERSON =
            new Party("Елена Димитрова", new PostalAddress("", "", "", "BG"), null, null, null);
    private static final Party COMPANY = new Party(
            "Müller & Söhne GmbH",
            new PostalAddress("Hauptstraße 5", "10115", "Berlin", "DE"),
            "DE136695976",
            null,
            null);

    private final JasperDocumentPrinter printer = new JasperDocumentPrinter();

    private static Amounts amounts(String net, String vat, String gross) {
        return new Amounts(Money.of(net, "EUR"), Money.of(vat, "EUR"), Money.of(gross, "EUR"));
    }

    private static Subject subject(String language) {
        return new Subject(
                "7KQ2M9HD",
                language.equals("bg") ? "Турандот" : "Turandot",
                "Софийска опера и балет",
                LocalDate.of(2026, 12, 12),
                language,
                Tender.CARD);
    }

    private static DocumentContent aReceipt() {
        return new DocumentContent(
                DocumentKind.RECEIPT,
                "2026000012",
                TODAY,
                null,
                OPERA,
                PERSON,
                subject("bg"),
                List.of(
                        new Line(
                                "Възрастен, I категория",
                                "Партер ред 7 място 14; Партер ред 7 място 15",
                                2,
                                new BigDecimal("20.00"),
                                Money.of("45.00", "EUR"),
                                amounts("75.00", "15.00", "90.00")),
                        new Line(
                                "Дете, II категория",
                                "Балкон ред 2 място 3",
                                1,
                                new BigDecimal("9.00"),
                                Money.of("20.00", "EUR"),
                                amounts("18.35", "1.65", "20.00"))),
                List.of(
                        new Tax(new BigDecimal("20.00"), TaxCategory.STANDARD, "", amounts("75.00", "15.00", "90.00")),
                        new Tax(new BigDecimal("9.00"), TaxCategory.STANDARD, "", amounts("18.35", "1.65", "20.00"))),
                amounts("93.35", "16.65", "110.00"));
    }

    /** The hard case of tax rounding: five times 100.00 at 19 %. */
    private static DocumentContent anInvoice(DocumentKind kind, Correction corrects) {
        var all = amounts("420.17", "79.83", "500.00");
        return new DocumentContent(
                kind,
                corrects == null ? "2026000013" : "2026000014",
                TODAY,
                corrects,
                OPERA,
                COMPANY,
                subject("en"),
                List.of(new Line("Adult, Category I", "", 5, new BigDecimal("19.00"), Money.of("100.00", "EUR"), all)),
                List.of(new Tax(new BigDecimal("19.00"), TaxCategory.STANDARD, "", all)),
                all);
    }

    static DocumentContent anInvoice() {
        return anInvoice(DocumentKind.INVOICE, null);
    }

    private static DocumentContent withoutTax(Party issuer, TaxCategory category, String reason) {
        var all = amounts("45.00", "0.00", "45.00");
        return new DocumentContent(
                DocumentKind.RECEIPT,
                "2026000015",
                TODAY,
                null,
                issuer,
                PERSON,
                subject("en"),
                List.of(new Line("Adult, Floor", "Floor", 1, new BigDecimal("0.00"), Money.of("45.00", "EUR"), all)),
                List.of(new Tax(new BigDecimal("0.00"), category, reason, all)),
                all);
    }

    @Test
    void aReceiptSaysWhatWasPaidAndTheTaxInIt() throws IOException {
        var pdf = keep("receipt-bg.pdf", printer.print(aReceipt()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Разписка", "2026000012", "Софийска опера и балет", "BG175074752", "Елена Димитрова")
                    .contains("Турандот", "12.12.2026", "Партер ред 7 място 14")
                    .contains("110,00", "16,65", "93,35", "75,00", "18,35", "Платено с карта");
        }
    }

    @Test
    void anInvoiceNamesTheCompany() throws IOException {
        var pdf = keep("invoice-en.pdf", printer.print(anInvoice()));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Invoice", "Müller & Söhne GmbH", "DE136695976", "Hauptstraße 5", "Germany")
                    .contains("500.00", "79.83", "420.17", "22 Nov 2026");
        }
    }

    @Test
    void aCreditNoteNamesWhatItTakesBack() throws IOException {
        var note = anInvoice(DocumentKind.CREDIT_NOTE, new Correction("2026000013", TODAY, false));
        var pdf = keep("credit-note-en.pdf", printer.print(note));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Credit note", "Takes back no. 2026000013 of 22 Nov 2026", "Goes back");
        }
    }

    @Test
    void aCreditNoteThatMakesRoomForANewInvoicePromisesNoMoney() throws IOException {
        var note = anInvoice(DocumentKind.CREDIT_NOTE, new Correction("2026000013", TODAY, true));
        try (var document = Loader.loadPDF(printer.print(note))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Replaced by a new document")
                    .doesNotContain("Goes back");
        }
    }

    @Test
    void whatIsNotTaxedSaysWhy() throws IOException {
        keep(
                "exempt-en.pdf",
                printer.print(withoutTax(OPERA, TaxCategory.EXEMPT, "Exempt: Directive 2006/112/EC, art. 132(1)(n)")));
        var club = new Party("Jazz Club", OPERA.address(), null, "206789123", null);
        keep("outside-en.pdf", printer.print(withoutTax(club, TaxCategory.OUTSIDE, "Not subject to VAT")));
    }

    @Test
    void manyLinesTakeManyPages() throws IOException {
        var whole = aReceipt();
        var line = whole.lines().get(1);
        var lines = java.util.Collections.nCopies(40, line);
        var all = amounts("734.00", "66.00", "800.00");
        var long40 = new DocumentContent(
                whole.kind(),
                whole.number(),
                whole.issuedOn(),
                null,
                whole.issuer(),
                whole.buyer(),
                whole.subject(),
                lines,
                List.of(new Tax(line.rate(), TaxCategory.STANDARD, "", all)),
                all);
        var pdf = keep("receipt-long.pdf", printer.print(long40));
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isGreaterThan(2);
        }
    }

    private static byte[] keep(String name, byte[] pdf) throws IOException {
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples", name), pdf);
        InvoiceJudges.assertValid(pdf);
        return pdf;
    }
}
