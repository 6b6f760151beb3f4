/** Performances that are called off or moved, and what becomes of their bookings. */
package dev.parterre.web.api.v1.disruption;
