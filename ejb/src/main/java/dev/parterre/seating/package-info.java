/**
 * Seating plans, the places of each performance, and the choice of the best free ones.
 *
 * <p>A plan is the geometry of a hall: zones of rows of seats, and areas of general admission. It never changes once
 * stored; other content is the next version. Its places are numbered in plan order (zones, rows and seats as given,
 * then the slots of the areas): the number is the place's <em>ordinal</em>, the same in every performance of the plan.
 *
 * <p><b>How a place is claimed.</b> Every sellable unit of a performance is a row of {@code place}, keyed by
 * performance and ordinal. Places, seats and slots alike, are claimed by one conditional update in key order that must hit
 * all of them or is undone. A claim has an end; past it the row counts as free at once, whether or not anybody has
 * tidied up. No counter is kept in step with sales: {@code place_count} is derived for lists and may be a second old.
 * {@code PlaceRepository} is the one class that changes place rows.
 *
 * <p>A place may rest: held by no hold until a moment. Only claims for the line of the performance may have it before; from then on it is
 * free like any other whose claim has ended.
 *
 * <p><b>What is free, without asking the database.</b> {@link dev.parterre.seating.PlacePicture} keeps, per performance and
 * place, until when it is taken. It is read once, then told each change after the commit ({@code PlaceNews}), and while
 * anybody looks read again in the background once a second, because other nodes sell too. On one node it is exact: a place
 * is shown free from the instant its claim ends, is let go or given back, and taken before the buyer has the answer. Of other
 * nodes' sales it knows after a second. It proposes and it refuses a performance that is sold out; the claim in the database
 * decides, and a lost claim that the picture cannot explain has the rows read before the next try.
 *
 * <p><b>The best places.</b> {@link dev.parterre.seating.BestAvailable} says in which order wishes are met and what is
 * nearest. Where a plan's stage stands is in its focus: given by the file or by who imports it, else told from the rows
 * ({@code FocusPolicy}). A plan is prepared for searching once ({@code SeatIndex}); a question then costs some passes over the
 * free places as machine words, and a walk along the blocks of the wished size, best first, until one is free. Categories play a
 * part only among equally good places: the one listed first in the plan is the better one, and importers that know prices
 * list the dearest first.
 *
 * <p><b>Decided 2026-11.</b> Parties that find no room together are parted by branch and bound with a bound on the work, and
 * not by a first large block and what is near it: that left people alone who need not have been.
 *
 * <p><b>Decided 2026-11.</b> News may overtake each other on the way from commit to picture, and a reading may be older than
 * news that came while it was under way. Changes therefore carry a stamp that is taken while their rows are locked, and places
 * that were told about since a reading began keep what was told. A copy re-read once a second, as before, was simpler, but
 * refused for up to a second what had just become free and sent every lost race to the database.
 */
package dev.parterre.seating;
