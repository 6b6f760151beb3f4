package dev.parterre.preference;

/** Who leaves, is removed or does not answer is not kept. */
public enum MemberState {
    INVITED,
    JOINED
}
