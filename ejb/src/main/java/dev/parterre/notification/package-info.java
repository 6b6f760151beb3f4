/**
 * Mail as a reaction to facts. A reaction writes a row of ids, once per fact and kind, and orders it to be sent; the sender composes
 * the text from the data of that moment, so that no personal content lies in a queue. While the mail server is away rows wait,
 * with growing pauses, for three days; bookings never notice.
 *
 * <p>Once and only once, as far as SMTP allows: a row is claimed for the length of a lease, and every attempt carries the same
 * Message-ID. Only a machine that dies between the mail server's "accepted" and the tick behind it sends a twin.
 */
package dev.parterre.notification;
