package dev.parterre.reports;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.util.Map;

/** A QR code, black on the white page with the quiet zone of four modules that ISO/IEC 18004 asks for; 15 % may be lost. */
final class QrCode {

    private QrCode() {}

    static Drawing of(String text) {
        try {
            var hints = Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 4);
            var modules = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints);
            return new Drawing(modules.getWidth(), modules.getHeight(), Map.of(Color.BLACK, dark(modules)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds a text of " + text.length() + " characters", tooLong);
        }
    }

    /** One shape of all: between shapes of their own, viewers would show hairlines. */
    private static Shape dark(BitMatrix modules) {
        var shape = new Path2D.Double();
        for (var row = 0; row < modules.getHeight(); row++) {
            var column = 0;
            while (column < modules.getWidth()) {
                var begin = column;
                while (column < modules.getWidth() && modules.get(column, row)) {
                    column++;
                }
                if (column > begin) {
                    bar(shape, begin, column, row);
                }
                column++;
            }
        }
        return shape;
    }

    private static void bar(Path2D shape, int begin, int end, int row) {
        shape.moveTo(begin, row);
        shape.lineTo(end, row);
        shape.lineTo(end, row + 1.0);
        shape.lineTo(begin, row + 1.0);
        shape.closePath();
    }
}
