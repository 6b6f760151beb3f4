/** My tickets: the bookings of whoever is signed in, their codes and files, and the way back out of them. */
package dev.parterre.web.portal.ticketing;
