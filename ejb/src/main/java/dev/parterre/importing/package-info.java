/**
 * Takes files from outside into the programme: Parterre's own season format, agendas of cities, seating plans of other systems.
 *
 * <p>How a file is taken. A format reads it row by row and turns each row into entries that no longer show where they come from
 * ({@code Entry}); nothing is stored while reading. Each row is then taken in a transaction of its own, wholly or not at all;
 * what cannot be read or taken is reported with its row, a stable code and the offending value, and the import goes on. A
 * performance that cannot be taken is left out of its event. Codes that begin with {@code kept-} report something odd about a
 * row that was taken. A file that ends early, or turns out damaged, fails the run; the rows before the damage stand.
 *
 * <p>Importing again is safe at any time: the same external id is the same thing, a row that says the same as last time is
 * passed over unread, and a performance that is known keeps its date, hall and sale window, because it may have been sold.
 * Prices, limits and texts follow the file. What a file no longer mentions is left alone.
 *
 * <p>Assumed, because agendas do not say it. Performances: every day of the date range that falls on a named week day and is not
 * excluded, at the named hour; ranges over 366 days, more than 150 performances and rows without an hour are refused. Sales
 * open 90 days before and end at the start; past performances are imported closed. Halls: one room of general admission per
 * venue, by the venue's name 300 (theatres, auditoriums), 200 (parks, squares), 150 (cultural centres, cinemas), 60 (libraries,
 * museums), else 100 places. Prices: free events cost 0.00; a text counts when it names one amount, or one that it calls general
 * or box-office price; a span, a course, a family or no figure is refused, never guessed.
 *
 * <p>Decided 2026-11-22: rows are told from last time by a hash of what they say, not by comparing entities; a repeated import of
 * the whole season then costs one statement per file. Imports run one after the other on the node that took the file, because
 * files refer to each other; a run that the server's end interrupted is closed as abandoned and simply sent again.
 */
package dev.parterre.importing;
