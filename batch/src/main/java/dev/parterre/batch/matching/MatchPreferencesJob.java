package dev.parterre.batch.matching;

import dev.parterre.matching.MatchingJob;
import dev.parterre.matching.RunId;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.Properties;

/** Starts the job. A session bean, because the server finds a job's description by the module whose code runs. */
@Stateless
@Local(MatchingJob.class)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class MatchPreferencesJob implements MatchingJob {

    private static final String JOB = "match-preferences";

    @Override
    public long start(RunId run) {
        var parameters = new Properties();
        parameters.setProperty("run", run.value());
        return BatchRuntime.getJobOperator().start(JOB, parameters);
    }
}
