package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.parterre.shared.Money;
import dev.parterre.ticketing.PrintedTicket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JasperTicketPrinterTest {

    private static final Locale BULGARIAN = Locale.forLanguageTag("bg");
    private static final String CODE = "AQ" + "x7Kp_-".repeat(22);

    private final JasperTicketPrinter printer = new JasperTicketPrinter();

    private static PrintedTicket aTicket(String title, PrintedTicket.Seat seat) {
        return aTicket(
                title,
                seat,
                new PrintedTicket.Price("ADULT", "I категория", Money.of("45.00", "EUR"), Money.of("7.50", "EUR")));
    }

    private static PrintedTicket aTicket(String title, PrintedTicket.Seat seat, PrintedTicket.Price price) {
        return new PrintedTicket(
                CODE,
                "7KQ2M9HD",
                title,
                "OPERA",
                new PrintedTicket.Place(
                        "Голяма зала", "Софийска опера и балет", "бул. „Дондуков“ 30", "София", "Софийска опера"),
                ZonedDateTime.parse("2026-12-12T19:00:00+02:00[Europe/Sofia]"),
                seat,
                price,
                12,
                "Елена Димитрова");
    }

    private static PrintedTicket.Seat aNumberedSeat() {
        return new PrintedTicket.Seat("Партер", "7", "14");
    }

    @Test
    void whatIsFreeHasNoTaxInIt() throws Exception {
        var none = Money.zero("EUR");
        var free = aTicket("Турандот", aNumberedSeat(), new PrintedTicket.Price("CHILD", "I категория", none, none));
        try (var document = Loader.loadPDF(printer.print(List.of(free), BULGARIAN))) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Безплатно")
                    .doesNotContain("ДДС", "0,00", "парите");
        }
    }

    @Test
    void saysEverythingAStewardAndAGuestAsk() throws Exception {
        var pdf = printer.print(List.of(aTicket("Турандот", aNumberedSeat())), BULGARIAN);
        keep("ticket-bg.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains(
                            "Турандот",
                            "Софийска опера и балет",
                            "декември 2026",
                            "събота",
                            "19:00",
                            "Партер",
                            "7",
                            "14")
                    .contains("45,00", "ДДС 7,50", "7KQ2M9HD", "Елена Димитрова", "Вход от 12 години");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 300})
    void theQrCodeIsTheTicketsOnAScreenAndOnPaper(int dotsPerInch) throws Exception {
        try (var document =
                Loader.loadPDF(printer.print(List.of(aTicket("Turandot", aNumberedSeat())), Locale.ENGLISH))) {
            var page = new PDFRenderer(document).renderImageWithDPI(0, dotsPerInch);
            var bitmap = new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(page)));
            assertThat(new QRCodeReader().decode(bitmap).getText()).isEqualTo(CODE);
        }
    }

    @Test
    void generalAdmissionHasNoRowAndSeat() throws Exception {
        var pdf = printer.print(List.of(aTicket("Jazz", new PrintedTicket.Seat("Floor", "", ""))), Locale.ENGLISH);
        keep("ticket-en-ga.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Area", "Floor")
                    .doesNotContain("Row", "Seat");
        }
    }

    @Test
    void oneShortPagePerTicketWhateverTheTitle() throws Exception {
        var endless =
                "Симфоничен концерт с много дълго заглавие, което не свършва на първия ред, нито на втория, а продължава & продължава <b>";
        var tickets = List.of(aTicket(endless, aNumberedSeat()), aTicket("\u202Eобърнато", aNumberedSeat()));
        var pdf = printer.print(tickets, BULGARIAN);
        keep("ticket-long.pdf", pdf);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getDocumentInformation().getTitle()).contains("7KQ2M9HD");
        }
    }

    private static void keep(String name, byte[] pdf) throws java.io.IOException {
        Files.createDirectories(Path.of("target/samples"));
        Files.write(Path.of("target/samples", name), pdf);
        AccessiblePdf.assertAccessible(pdf);
    }
}
