/** The back office's first page, reports, integrity, and what could not be delivered. */
package dev.parterre.web.backoffice.reporting;
