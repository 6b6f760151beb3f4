package dev.parterre.web.poster;

/**
 * The colours one poster is printed in.
 *
 * @param lettering readable on the ground, or on the plate where a motif has one of its own
 */
record Ink(String ground, String figure, String second, String spark, String lettering) {}
