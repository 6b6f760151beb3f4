/** What staff see and do with bookings. */
package dev.parterre.web.backoffice.booking;
