/**
 * Rank 6: who gets scarce places, and which. The published rule of each performance: first come, first served, or a lottery
 * whose seed is committed beforehand and whose draw anyone can do again ({@link dev.parterre.allocation.DrawPolicy});
 * and the seats of a hall for all parties that want it at once ({@link dev.parterre.allocation.AllocationPolicy}). Before a line that was
 * drawn is served, {@code matching} has the policy choose places for all of it; how good that is beside the bound is kept with
 * the draw ({@link dev.parterre.allocation.LineSeating}) and published with it.
 *
 * <p>Decided 2026-11-22: the order decides who comes, the wishes only where they sit. A sum of wishes over whom to let in would
 * be larger, but would leave somebody out for somebody later.
 *
 * <p>Decided 2026-11-22: seating parties of different sizes in rows is a knapsack, for which no exact method is known that is always
 * quick. Instead of a solver as a dependency of production: prices for the places (a dual bound, printed beside each
 * result) and exact exchanges between two rows. Measured beside JGraphT's minimum cost flow and, in small halls, beside every way.
 */
package dev.parterre.allocation;
