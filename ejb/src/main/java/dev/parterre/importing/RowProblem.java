package dev.parterre.importing;

import jakarta.ejb.ApplicationException;

/** What makes a row, or a part of it, unusable; never leaves the component. */
@ApplicationException(rollback = true)
final class RowProblem extends RuntimeException {

    private final String code;
    private final String detail;

    RowProblem(String code, String detail) {
        super(code, null, false, false);
        this.code = code;
        this.detail = detail;
    }

    String code() {
        return code;
    }

    String detail() {
        return detail;
    }
}
