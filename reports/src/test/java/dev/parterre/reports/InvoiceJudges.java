package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XsltExecutable;
import org.apache.pdfbox.Loader;
import org.mustangproject.validator.ZUGFeRDValidator;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * What others think of our invoices: veraPDF by the rules of PDF/A-3b, Mustang by those of Factur-X, and the European Commission's
 * own rules of EN 16931, which stand beside the checkout and are no part of the repository.
 */
final class InvoiceJudges {

    private static final Pattern FAILED = Pattern.compile("<svrl:failed-assert[^>]*id=\"([^\"]+)\"");
    private static final Optional<XsltExecutable> RULES = rules();

    private InvoiceJudges() {}

    static void assertValid(byte[] pdf) throws IOException {
        assertArchivable(pdf);
        var validator = new ZUGFeRDValidator();
        var report = validator.validate(pdf, "invoice.pdf");
        assertThat(validator.wasCompletelyValid()).as(report).isTrue();
        assertThat(brokenRules(embedded(pdf))).isEmpty();
    }

    static boolean hasOfficialRules() {
        return RULES.isPresent();
    }

    private static void assertArchivable(byte[] pdf) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_3_B);
                var validator = foundry.createValidator(PDFAFlavour.PDFA_3_B, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .extracting(broken -> broken.getRuleId().getClause() + " " + broken.getMessage())
                    .isEmpty();
        } catch (VeraPDFException unreadable) {
            throw new AssertionError("veraPDF cannot read the file", unreadable);
        }
    }

    static byte[] embedded(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            var files = document.getDocumentCatalog().getNames().getEmbeddedFiles();
            var named = files.getNames() == null ? files.getKids().get(0).getNames() : files.getNames();
            return named.get("factur-x.xml").getEmbeddedFile().toByteArray();
        }
    }

    /** The rules of EN 16931 that an invoice breaks; none where the rules are not at hand. */
    static List<String> brokenRules(byte[] xml) throws IOException {
        if (RULES.isEmpty()) {
            return List.of();
        }
        try {
            var report = new StringWriter();
            var transformer = RULES.get().load30();
            transformer.transform(
                    new StreamSource(new ByteArrayInputStream(xml)), new Processor(false).newSerializer(report));
            return FAILED.matcher(report.toString())
                    .results()
                    .map(failed -> failed.group(1))
                    .toList();
        } catch (SaxonApiException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static Optional<XsltExecutable> rules() {
        return beside("invoices/xslt/EN16931-CII-validation.xslt.gz").map(file -> {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                return new Processor(false).newXsltCompiler().compile(new StreamSource(in));
            } catch (IOException | SaxonApiException damaged) {
                throw new IllegalStateException(file.toString(), damaged);
            }
        });
    }

    /** Beside the checkout: the first ancestor that has it. */
    static Optional<Path> beside(String name) {
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var file = at.resolve("shared").resolve("data").resolve(name);
            if (Files.exists(file)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }
}
