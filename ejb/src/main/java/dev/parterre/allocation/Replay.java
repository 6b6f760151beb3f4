package dev.parterre.allocation;

/**
 * A draw done again from what is published.
 *
 * @param seedKept whether the seed is the one committed to
 * @param listKept whether the list is the one that was drawn from
 * @param orderKept whether the line is the one that seed and list give
 */
public record Replay(boolean seedKept, boolean listKept, boolean orderKept) {

    public boolean holds() {
        return seedKept && listKept && orderKept;
    }
}
