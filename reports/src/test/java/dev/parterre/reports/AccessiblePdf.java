package dev.parterre.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/** The opinion of somebody else about our PDFs: veraPDF, by the rules of PDF/UA-1. */
final class AccessiblePdf {

    private AccessiblePdf() {}

    static void assertAccessible(byte[] pdf) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                var validator = foundry.createValidator(PDFAFlavour.PDFUA_1, false)) {
            assertThat(validator.validate(parser).getTestAssertions())
                    .extracting(broken -> broken.getRuleId().getClause() + " " + broken.getMessage())
                    .isEmpty();
        } catch (VeraPDFException unreadable) {
            throw new AssertionError("veraPDF cannot read the file", unreadable);
        }
    }
}
