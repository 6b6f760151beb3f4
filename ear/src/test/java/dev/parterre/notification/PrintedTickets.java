package dev.parterre.notification;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.ReaderException;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** What a scanner and a reader find on printed tickets. */
final class PrintedTickets {

    private PrintedTickets() {}

    static List<String> codes(byte[] pdf) throws Exception {
        var codes = new ArrayList<String>();
        try (var document = Loader.loadPDF(pdf)) {
            var renderer = new PDFRenderer(document);
            for (var page = 0; page < document.getNumberOfPages(); page++) {
                codes.add(code(renderer, page));
            }
        }
        return codes;
    }

    /** As a scanner does: a glance at which a module is rounded away is followed by another one, from nearer by. */
    private static String code(PDFRenderer renderer, int page) throws Exception {
        for (var dpi : List.of(150, 200)) {
            try {
                return code(renderer, page, dpi);
            } catch (ReaderException notAtThisGlance) {
                // the next glance is from nearer by
            }
        }
        return code(renderer, page, 300);
    }

    private static String code(PDFRenderer renderer, int page, int dpi) throws Exception {
        var image = new BufferedImageLuminanceSource(renderer.renderImageWithDPI(page, dpi));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(image)))
                .getText();
    }

    static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
