package dev.parterre.billing;

/** Prints documents; implemented in the reports module. */
public interface DocumentPrinter {

    /** @return PDF/A-3b in the document's language, its data embedded as EN 16931 XML (Factur-X) */
    byte[] print(DocumentContent document);
}
