package dev.parterre.reports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.mustangproject.ZUGFeRD.PDFAConformanceLevel;
import org.mustangproject.ZUGFeRD.Profiles;
import org.mustangproject.ZUGFeRD.ZUGFeRDExporterFromA3;

/** A tagged PDF as PDF/A-3b that carries the data of an invoice: Factur-X, profile EN 16931, by the Mustang library. */
final class FacturX {

    private static final String MAKER = "Parterre";

    private FacturX() {}

    /** @param xml the invoice as a Cross Industry Invoice; taken as it is */
    static byte[] of(byte[] pdf, byte[] xml) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var exporter = new ZUGFeRDExporterFromA3()) {
            exporter.ignorePDFAErrors();
            exporter.setProducer(MAKER).setCreator(MAKER).setCreatorTool(MAKER);
            exporter.setConformanceLevel(PDFAConformanceLevel.BASIC);
            exporter.setProfile(Profiles.getByName("EN16931"));
            exporter.load(tidy(pdf));
            exporter.setXML(xml);
            exporter.export(bytes);
        }
        return bytes.toByteArray();
    }

    private static byte[] tidy(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            PdfDocument.tidy(document);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }
}
