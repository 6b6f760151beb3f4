package dev.parterre.catalog;

/** Places of a performance and how many of them are free, as lists show it: derived, at most a second or two old. */
public record Supply(int capacity, int free) {

    public static final Supply NONE = new Supply(0, 0);
}
