/**
 * The job {@code match-preferences}: one slice of the queue per partition, one preference per item. All rules are
 * {@link dev.parterre.matching}'s; the artefacts only pass ids along, with the rights of Parterre itself
 * ({@link dev.parterre.batch.matching.MatchPreferencesService}).
 *
 * <p>The items of a chunk are considered by the writer, together where that can be, and a fault is noted where it happens: it costs
 * one preference and not the whole chunk, and however many there are they end no run. A run that is to stop has no next preference,
 * and what is left of a chunk is not considered. Everything happens outside the chunk's own transaction, which only guards the
 * checkpoint.
 */
package dev.parterre.batch.matching;
