/**
 * The assembled thing under test: one start of the same environment that {@code mvn -Prun} starts, for all tests of a JVM.
 * With {@code -Dparterre.it.attach=<data directory>} they run against an instance that is up already.
 */
package dev.parterre.testing;
