/**
 * Choosing seats and paying for them. The seat map asks the API for the hall, for what is free and for holds; from there on the
 * hold and what proves it travel in a cookie ({@link dev.parterre.web.portal.booking.Basket}), so that a session that ends in the middle of
 * the checkout costs nobody their seats.
 */
package dev.parterre.web.portal.booking;
