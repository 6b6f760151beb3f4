/** Performances that staff set terms for, call off or move, and what becomes of their bookings. */
package dev.parterre.web.backoffice.disruption;
