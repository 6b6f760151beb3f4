package dev.parterre.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.util.Map;

/** A QR code, black on white with the quiet zone of four modules that ISO/IEC 18004 asks for; 15 % may be lost. */
final class QrCode {

    /** Of one module's side: enough to stay sharp where a viewer smooths, and a quarter of the work that 600 pixels in all were. */
    private static final int PIXELS = 4;

    private QrCode() {}

    static BufferedImage of(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            var writer = new QRCodeWriter();
            var side = PIXELS
                    * writer.encode(text, BarcodeFormat.QR_CODE, 0, 0, hints).getWidth();
            return MatrixToImageWriter.toBufferedImage(writer.encode(text, BarcodeFormat.QR_CODE, side, side, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters", tooLong);
        }
    }
}
