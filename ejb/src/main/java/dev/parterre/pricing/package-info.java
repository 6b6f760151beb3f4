/**
 * What a place costs: price lists per performance, service fees, promotions, and the one quote that pages, holds, bookings, mails,
 * invoices and reports show.
 *
 * <p><b>A price.</b> The list's price for the category and the ticket type, tax inside; less what a promotion takes off, never below
 * nothing; and the service fee, which is either inside (then the customer pays the price as listed) or comes on top. The ticket part
 * is the organiser's, the fee is the house's: two sellers, each with the tax of their own rate inside. A place that costs nothing
 * carries no fee; what is asked once for a booking is borne by those that cost something. All amounts belong to lines, also those
 * that were given or asked for the booking as a whole, so that a line can be given back for exactly what it cost.
 *
 * <p><b>Rounding.</b> Amounts are whole minor units of their currency (none, two or three decimals by ISO 4217).
 * <ol>
 *   <li>What is paid is never touched by tax: tax is what is inside of it, {@code gross × rate / (100 + rate)}.
 *   <li>Percentages are rounded half up: for each ticket where it says so, otherwise once.
 *   <li>The tax that one seller owes at one rate is computed and rounded half up once, on the sum of what they are paid; that is what
 *       an invoice says. It is then split among the lines by largest remainders, and so is every amount that stands for several
 *       lines: lines add up to the whole, and each is less than a minor unit off.
 *   <li>The order of the lines plays no part: among equals, category and ticket type decide.
 * </ol>
 * <p>Why so: the Union's law leaves the method to its members as long as it is neutral and proportional (Court of Justice, C-484/06,
 * Ahold; C-302/07, Wetherspoon). An invoice states the tax payable per rate (2006/112/EC, art. 226 (8) to (10)), and EN 16931 wants it
 * to be net × rate rounded once (BR-CO-17): rounding each line instead makes the tax of 5 × 100.00 at 19 % two cents too much (79.85
 * for 79.83), and more with every line. Computing from net prices would move the gross instead (499.98), and what is on the page would
 * not be what is paid; some gross prices, 99.99 at 19 %, have no net at all.
 *
 * <p><b>Promotions.</b> A code with a discount, a window, a scope, a least quantity, and limits of how often it is used, in all and
 * by one customer. One booking is one use. Codes are kept here; uses are counted by whoever holds and books, under the lock that
 * {@link dev.parterre.pricing.PromotionService} gives.
 *
 * <p><b>Decided 2026-11.</b> Property-based tests run on JUnit alone with a seeded generator ({@code shared.Cases}): the one library of
 * any spread is in maintenance only, brings a test engine of its own, and its newest releases come with terms of use that a project
 * should not take on with a test dependency. Cases are small by construction, so that shrinking is hardly missed; a failure names the
 * seed of its case.
 */
package dev.parterre.pricing;
