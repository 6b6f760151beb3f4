/** What {@code run} and the tests put in the place of the outside world, and what those stand-ins share. */
package dev.parterre.sandbox;
