package dev.parterre.reporting;

import dev.parterre.shared.PublicId;

/** Names a stored report. */
record SalesReportId(String value) {

    static SalesReportId next() {
        return new SalesReportId(PublicId.random());
    }
}
