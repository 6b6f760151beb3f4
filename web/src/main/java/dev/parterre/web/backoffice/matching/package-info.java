/** Runs of the engine and what they decided, for staff. */
package dev.parterre.web.backoffice.matching;
