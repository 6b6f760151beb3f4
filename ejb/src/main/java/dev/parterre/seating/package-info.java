/**
 * Seating plans, the places of each performance, and the choice of the best free ones.
 *
 * <p>A plan is the geometry of a hall: zones of rows of seats, and areas of general admission. It never changes once
 * stored; other content is the next version. Its places are numbered in plan order (zones, rows and seats as given,
 * then the slots of the areas): the number is the place's <em>ordinal</em>, the same in every performance of the plan.
 *
 * <p><b>How a place is claimed.</b> Every sellable unit of a performance is a row of {@code place}, keyed by
 * performance and ordinal. Named places are claimed by one conditional update in key order that must hit all of them
 * or is undone; slots of an area are taken with {@code SKIP LOCKED}, so that buyers pass each other instead of
 * queueing for the same slot. A claim has an end; past it the row counts as free at once, whether or not anybody has
 * tidied up. No counter is kept in step with sales: {@code place_count} is derived for lists and may be a second old.
 * {@code PlaceRepository} is the one class that changes place rows.
 *
 * <p><b>Decided 2026-11.</b> Availability for pages and for the first guess of "best available" is read from a copy in
 * memory that is at most a second old; the claim in the database decides, and a lost race re-reads before it tries
 * again.
 */
package dev.parterre.seating;
