package dev.parterre.banking;

import java.util.List;

/** Reads statements of one format. */
interface StatementReader {

    StatementFormat format();

    /** @throws StatementRefused when it cannot be read as a whole */
    List<StatementLine> read(byte[] content);
}
