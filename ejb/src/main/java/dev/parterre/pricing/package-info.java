/**
 * What a place costs: price lists per performance, and the one quote that pages, holds, bookings, mails and reports show.
 *
 * <p>Prices are what the customer pays, value added tax and service fee inside. Both parts are computed per place and rounded
 * half up to the minor unit ({@link dev.parterre.shared.Money}); sums are sums of those. The tax is the one contained in the
 * price at the list's rate; the fee is the list's share of the price, tax on it included. A price of nothing is allowed.
 */
package dev.parterre.pricing;
