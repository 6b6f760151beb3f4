package dev.parterre.batch.reporting;

import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Makes each day's report. */
@Named
@Dependent
public class DailySalesWriter extends AbstractItemWriter {

    @EJB
    private NightlySalesReportService reports;

    @Override
    public void writeItems(List<Object> days) {
        days.forEach(day -> reports.make((LocalDate) day));
    }
}
