package dev.parterre.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;
import net.sf.jasperreports.pdf.SimplePdfExporterConfiguration;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.font.PDFont;

/**
 * A filled report as a tagged PDF that meets PDF/UA-1 (ISO 14289-1): JasperReports tags it; here the fonts' CIDSets go, which it
 * writes incomplete, what is drawn beside the tags becomes an artifact, and the metadata says what the file is.
 */
final class PdfDocument {

    private static final String METADATA =
            """
            <?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
            <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
            <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
            <dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>
            <pdfuaid:part>1</pdfuaid:part>
            </rdf:Description></rdf:RDF></x:xmpmeta>
            <?xpacket end="w"?>""";

    private PdfDocument() {}

    static byte[] of(JasperPrint print, String title, Locale locale) {
        return OwnLoader.with(() -> accessible(export(print, title, locale), title, locale));
    }

    /** Tagged, and not yet anything by a norm. */
    static byte[] export(JasperPrint print, String title, Locale locale) throws JRException {
        var configuration = new SimplePdfExporterConfiguration();
        configuration.setTagged(true);
        configuration.setTagLanguage(locale.toLanguageTag());
        configuration.setMetadataTitle(title);
        configuration.setDisplayMetadataTitle(true);
        configuration.setMetadataCreator("Parterre");
        configuration.setCompressed(true);
        var bytes = new ByteArrayOutputStream();
        var exporter = new JRPdfExporter();
        exporter.setExporterInput(new SimpleExporterInput(print));
        exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
        exporter.setConfiguration(configuration);
        exporter.exportReport();
        return bytes.toByteArray();
    }

    private static byte[] accessible(byte[] pdf, String title, Locale locale) throws IOException {
        try (var document = Loader.loadPDF(pdf);
                var bytes = new ByteArrayOutputStream()) {
            tidy(document);
            describe(document, title, locale);
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Fonts without the CIDSets that JasperReports leaves incomplete; what is drawn beside the tags as artifacts. */
    static void tidy(PDDocument document) throws IOException {
        for (var page : document.getPages()) {
            for (var name : page.getResources().getFontNames()) {
                dropCidSet(page.getResources().getFont(name));
            }
            Artifacts.mark(document, page);
        }
    }

    private static void dropCidSet(PDFont font) {
        var descriptor = font.getFontDescriptor();
        if (descriptor != null) {
            descriptor.getCOSObject().removeItem(COSName.getPDFName("CIDSet"));
        }
    }

    private static void describe(PDDocument document, String title, Locale locale) throws IOException {
        var xmp =
                String.format(METADATA, escaped(title), locale.toLanguageTag()).getBytes(StandardCharsets.UTF_8);
        document.getDocumentCatalog().setMetadata(new PDMetadata(document, new ByteArrayInputStream(xmp)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
