/** Tickets as files. */
package dev.parterre.web.api.v1.ticketing;
