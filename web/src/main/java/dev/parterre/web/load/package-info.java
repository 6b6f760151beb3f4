/**
 * The door of the house: what is beyond the machine is turned away at once, what was let in is finished.
 *
 * <p>It stands before the servlets, on the thread that reads the socket, because a servlet filter is reached only when a worker is
 * free, which is just what is missing under load. There are separate budgets: a hot sale cannot use up what the readers of other
 * pages need, and neither can hold up the payment gateway's reports. Each admits so many requests at once and lets some more wait,
 * in order and for a bounded time; whoever does not get in is answered 503 with {@code Retry-After} and the code
 * {@code overloaded}, a page for people. Changes run on threads of their own, so that a read never queues behind them.
 *
 * <p>The body of a call is read before it is let in: a request that is sent by halves, or by a client that vanishes, holds neither a
 * thread nor a place. The listener's time-outs end it.
 */
package dev.parterre.web.load;
