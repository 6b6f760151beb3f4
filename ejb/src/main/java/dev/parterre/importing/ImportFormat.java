package dev.parterre.importing;

/** One kind of file. Knows how to read it and what it means; stores nothing. */
interface ImportFormat {

    String name();

    /** @throws ImportRefused when the format needs to be told something that the options do not say */
    default void check(ImportOptions options) {}

    /**
     * Hands everything it can read to the sink.
     *
     * @throws UnusableFile when the file, or what is left of it, makes no sense; rows already handed over stand
     */
    void read(ImportFile file, RowSink sink);
}
