package dev.parterre.matching;

/**
 * What all preferences say of words and performers, by the phrases they name: who finds nothing of what is wanted in a performance, or
 * something of what is not, is known for all blocks at once. Not safe for use by several threads while it changes.
 */
final class Phrases {

    private final Postings words = new Postings();
    private final Postings performers = new Postings();
    private final Postings unwanted = new Postings();

    Postings words() {
        return words;
    }

    Postings performers() {
        return performers;
    }

    Postings unwanted() {
        return unwanted;
    }

    /** All that will not have the performance for what it says, one bit for each number below the given one. */
    long[] refusing(Probe probe, int preferences) {
        var refusing = new long[Bits.words(preferences)];
        words.askingInto(refusing);
        words.outOf(probe.phrases(), refusing);
        var without = new long[refusing.length];
        performers.askingInto(without);
        performers.outOf(probe.performers(), without);
        Bits.or(without, refusing);
        unwanted.orInto(probe.phrases(), refusing);
        return refusing;
    }
}
