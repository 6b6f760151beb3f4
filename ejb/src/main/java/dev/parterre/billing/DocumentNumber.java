package dev.parterre.billing;

import java.time.LocalDate;

/**
 * A document's number and its day. The number is the year and six digits of the sequence (more, past 999,999): ten digits and no
 * letters, as Bulgaria asks of tax documents; unique within its issuer.
 */
record DocumentNumber(LocalDate day, int sequence) {

    int year() {
        return day.getYear();
    }

    String text() {
        return "%d%06d".formatted(year(), sequence);
    }
}
