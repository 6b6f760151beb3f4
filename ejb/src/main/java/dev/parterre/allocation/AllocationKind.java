package dev.parterre.allocation;

/** By what rule scarce places are given to those whose preferences want them. */
public enum AllocationKind {
    /** By the moment the preference was made, then by its id. */
    FIRST_COME,
    /** By lot, see {@link DrawPolicy}; nobody's preference is served before the draw. */
    LOTTERY
}
