/**
 * The rush: many independent buyers on loopback against the running server, bounded in number and time. It measures, and it
 * checks the truth: every answer that any buyer got is compared with the database. {@code mvn verify} runs a short form of it
 * ({@link dev.parterre.rush.RushIT}), {@code mvn -Pbench verify} the long one ({@link dev.parterre.rush.RushBench}).
 *
 * <p>Decided: the load comes from one thread over plain sockets, because it shares the machine with what it measures; a client
 * library would take as much of it as the server.
 */
package dev.parterre.rush;
