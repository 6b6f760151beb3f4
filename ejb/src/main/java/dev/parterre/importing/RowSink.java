package dev.parterre.importing;

/** Where a format puts what it reads, row by row, in the order of the file. */
interface RowSink {

    /** A row that was understood. */
    void take(ImportRow row);

    /** A row that was not; it counts as read and refused. */
    void refuse(RefusedRow row);

    /** Something about a row that is taken otherwise. */
    void note(RefusedRow row);
}
