/** The files of a sales report, as the API and the back office hand them out. */
package dev.parterre.web.reporting;
