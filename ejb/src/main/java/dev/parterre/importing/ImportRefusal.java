package dev.parterre.importing;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** The record of what was wrong with one row. */
@Entity
class ImportRefusal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String importId;
    private int rowNo;
    private String rowRef;
    private String code;
    private String detail;

    protected ImportRefusal() {}

    ImportRefusal(ImportId importId, RefusedRow row) {
        this.importId = importId.value();
        this.rowNo = row.row();
        this.rowRef = row.ref();
        this.code = row.code();
        this.detail = row.detail();
    }

    RefusedRow view() {
        return new RefusedRow(rowNo, rowRef, code, detail);
    }
}
