/** Holds and bookings over the API. */
package dev.parterre.web.api.v1.booking;
