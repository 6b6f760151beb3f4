package dev.parterre.reports;

import java.io.ByteArrayOutputStream;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.export.ooxml.JRXlsxExporter;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.export.SimpleXlsxReportConfiguration;

/** A filled report as one sheet in which numbers are numbers. */
final class Spreadsheet {

    private Spreadsheet() {}

    static byte[] of(JasperPrint print, String sheet) {
        return OwnLoader.with(() -> {
            var configuration = new SimpleXlsxReportConfiguration();
            configuration.setOnePagePerSheet(false);
            configuration.setDetectCellType(true);
            configuration.setRemoveEmptySpaceBetweenRows(true);
            configuration.setRemoveEmptySpaceBetweenColumns(true);
            configuration.setIgnoreGraphics(true);
            configuration.setWhitePageBackground(false);
            configuration.setSheetNames(new String[] {sheet});
            var bytes = new ByteArrayOutputStream();
            var exporter = new JRXlsxExporter();
            exporter.setExporterInput(new SimpleExporterInput(print));
            exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
            exporter.setConfiguration(configuration);
            exporter.exportReport();
            return bytes.toByteArray();
        });
    }
}
