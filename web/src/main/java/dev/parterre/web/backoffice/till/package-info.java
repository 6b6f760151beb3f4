/** The box office's till in the back office. */
package dev.parterre.web.backoffice.till;
