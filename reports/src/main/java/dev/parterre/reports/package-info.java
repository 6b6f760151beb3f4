/**
 * What is printed: tickets and reports by JasperReports, behind interfaces that the components declare. Templates are in
 * {@code src/main/templates}, one folder per component, compiled while the module is built; their words are in bundles.
 *
 * <p>Decided 2026-11-22: documents are PDF/UA-1 rather than PDF/A. People read tickets, screen readers among them; nobody
 * archives them for decades. The typeface is Sofia Sans (SIL OFL 1.1), embedded.
 */
package dev.parterre.reports;
