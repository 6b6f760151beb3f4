/**
 * What is printed: tickets, invoices and reports by JasperReports, behind interfaces that the components declare. Templates are in
 * {@code src/main/templates}, one folder per component, compiled while the module is built; their words are in bundles.
 *
 * <p>Decided 2026-11-22: documents are PDF/UA-1 rather than PDF/A. People read tickets, screen readers among them; nobody
 * archives them for decades. Invoices are archived, and so they are PDF/A-3b, tagged all the same.
 *
 * <p>Decided 2026-11-22: the data in an invoice (EN 16931, Factur-X) is written here, and the Mustang library puts it into the PDF. Its own
 * calculation would round the tax of the net sums once more, and the invoice would not say what was paid and posted.
 *
 * <p>The typeface is Sofia Sans (SIL OFL 1.1), embedded.
 */
package dev.parterre.reports;
