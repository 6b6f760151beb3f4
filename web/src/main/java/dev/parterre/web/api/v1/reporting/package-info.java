/** Reports of the day's sales, and whether everything that should hold does. */
package dev.parterre.web.api.v1.reporting;
