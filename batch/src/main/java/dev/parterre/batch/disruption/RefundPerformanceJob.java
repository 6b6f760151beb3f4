package dev.parterre.batch.disruption;

import dev.parterre.disruption.DisruptionId;
import dev.parterre.disruption.DisruptionJob;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** Starts the job. A session bean, because the server finds a job's description by the module whose code runs. */
@Stateless
@Local(DisruptionJob.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RefundPerformanceJob implements DisruptionJob {

    private static final String JOB = "refund-performance";

    @Override
    public void start(DisruptionId disruption) {
        var parameters = new Properties();
        parameters.setProperty("disruption", disruption.value());
        BatchRuntime.getJobOperator().start(JOB, parameters);
    }
}
