/**
 * Rank 0: the handful of types every component speaks, and nothing that knows the business.
 */
package dev.parterre.shared;
