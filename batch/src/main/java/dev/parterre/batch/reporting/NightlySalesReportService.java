package dev.parterre.batch.reporting;

import dev.parterre.reporting.SalesReportService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** The job's way to the reports, as the system. */
@Stateless
@RunAs(Roles.SYSTEM)
@PermitAll
public class NightlySalesReportService {

    private static final String JOB = "nightly-sales-report";

    @EJB
    private SalesReportService reports;

    /** Starts the job when a finished day has no report yet; two nodes that both start it make the same report. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void startWhenDue() {
        if (!reports.due().isEmpty()) {
            BatchRuntime.getJobOperator().start(JOB, new Properties());
        }
    }

    /** The finished days without a report, oldest first. */
    public List<LocalDate> due() {
        return reports.due();
    }

    /** Makes the report of one day. */
    public void make(LocalDate day) {
        reports.make(day);
    }
}
