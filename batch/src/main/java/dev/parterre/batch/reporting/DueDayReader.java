package dev.parterre.batch.reporting;

import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;

/** Yields the finished days without a report. It needs no checkpoint: a day that has its report is not due. */
@Named
@Dependent
public class DueDayReader extends AbstractItemReader {

    @EJB
    private NightlySalesReportService reports;

    private final Deque<LocalDate> days = new ArrayDeque<>();

    @Override
    public void open(Serializable checkpoint) {
        days.addAll(reports.due());
    }

    @Override
    public LocalDate readItem() {
        return days.poll();
    }
}
