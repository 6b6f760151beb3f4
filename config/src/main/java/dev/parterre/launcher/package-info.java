/**
 * Starts and stops everything a running Parterre needs on one machine: the database, the mail sink, the payment
 * sandbox and the application server with the EAR. {@code mvn -Prun} and the tests of the assembled thing use the same
 * face.
 */
package dev.parterre.launcher;
