package dev.parterre.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Rules and frames that JasperReports draws beside the tagged content: marked as artifacts, so that nobody reads them out. */
final class Artifacts {

    private static final Set<String> BEGIN_PATH = Set.of("m", "re");
    private static final Set<String> PAINT_PATH = Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n");

    private final List<Object> marked = new ArrayList<>();
    private final List<Object> operands = new ArrayList<>();
    private int depth;
    private boolean drawing;

    private Artifacts() {}

    static void mark(PDDocument document, PDPage page) throws IOException {
        var artifacts = new Artifacts();
        new PDFStreamParser(page).parse().forEach(artifacts::take);
        var contents = new PDStream(document);
        try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
            new ContentStreamWriter(out).writeTokens(artifacts.marked);
        }
        page.setContents(contents);
    }

    private void take(Object token) {
        if (token instanceof COSBase) {
            operands.add(token);
        } else if (token instanceof Operator operator) {
            take(operator);
        }
    }

    private void take(Operator operator) {
        var name = operator.getName();
        if (!drawing && depth == 0 && BEGIN_PATH.contains(name)) {
            marked.add(COSName.ARTIFACT);
            marked.add(Operator.getOperator("BMC"));
            drawing = true;
        }
        marked.addAll(operands);
        operands.clear();
        marked.add(operator);
        if (drawing && PAINT_PATH.contains(name)) {
            marked.add(Operator.getOperator("EMC"));
            drawing = false;
        }
        depth += name.equals("BDC") || name.equals("BMC") ? 1 : name.equals("EMC") ? -1 : 0;
    }
}
