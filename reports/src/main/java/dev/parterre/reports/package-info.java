/**
 * Documents as people keep them: JasperReports templates and the renderers that fill them. They implement ports that
 * components of {@code ejb} declare and read records only, never a table.
 */
package dev.parterre.reports;
