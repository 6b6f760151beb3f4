package dev.parterre.seating;

/**
 * The file that a plan was made from, as it is given back: what the plan itself has no use for (colours, ids, how rows are
 * labelled) is in it too.
 *
 * @param format name of the exchange format
 * @param content text of the format, mended where it was broken
 */
public record PlanFile(String format, String content) {}
