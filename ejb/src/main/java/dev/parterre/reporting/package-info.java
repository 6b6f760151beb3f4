/**
 * Read models: the day's sales report, and the check that everything that should hold does. Nobody imports them but pages, jobs and
 * printers.
 *
 * <p>The sales report of a day counts places as sold on the day their booking was confirmed and as given back on the day they were
 * cancelled, in the house's zone. It is stored as it was that night; its total ties to the bookings to the cent (an
 * invariant and a test), and it can be made again.
 *
 * <p>Dead letters are read from the broker, not copied: what the page shows is what lies there. One of them is sent again to the
 * queue it came from alone, so that consumers that had understood the fact do not hear it twice.
 */
package dev.parterre.reporting;
