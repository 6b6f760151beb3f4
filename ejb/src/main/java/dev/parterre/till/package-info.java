/**
 * The counter: cash and the card terminal of the box office. Somebody opens a till with a float and sells; what they took and gave out
 * is written movement by movement; at the end the notes and coins are counted, and the difference stands on the record.
 *
 * <p>A sale's movement is written in the transaction that writes its payment down: the money lies in the drawer by then. It can be
 * neither declined nor given up. A refund waits until somebody at a till hands it out: notes and coins, or by the terminal with its
 * receipt.
 *
 * <p>Only cash is counted; what the terminal took is on the terminal's own report, and its receipt number with each movement.
 */
package dev.parterre.till;
