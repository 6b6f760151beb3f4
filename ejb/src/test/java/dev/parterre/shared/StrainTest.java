package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBException;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.HeuristicMixedException;
import java.lang.reflect.UndeclaredThrowableException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class StrainTest {

    @Test
    void aLockHeldTooLongPasses() {
        var fault = new EJBException(new PersistenceException(new SQLException("Lock wait timeout", "HY000", 1205)));
        assertThat(Strain.in(fault).orElseThrow().retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(Strain.in(new SQLTransactionRollbackException("Deadlock", "40001", 1213)))
                .isPresent();
    }

    @Test
    void aDatabaseThatIsAwayMayComeBack() {
        assertThat(Strain.in(new SQLNonTransientConnectionException("Socket fail", "08000"))
                        .orElseThrow()
                        .retryAfter())
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void aCommitThatWasNotAnsweredIsTold() {
        var commit = new HeuristicMixedException();
        commit.addSuppressed(
                new IllegalStateException(new SQLNonTransientConnectionException("Socket error", "08000")));

        assertThat(Strain.in(new EJBException(new UndeclaredThrowableException(commit))))
                .isPresent();
    }

    @Test
    void aRefusalThatSaysSoIsTold() {
        assertThat(Strain.in(new EJBException(new Overloaded(Duration.ofSeconds(3))))
                        .orElseThrow()
                        .retryAfter())
                .contains(Duration.ofSeconds(3));
    }

    @Test
    void causesInACircleEnd() {
        var one = new IllegalStateException("one");
        var other = new IllegalStateException("other", one);
        one.initCause(other);
        one.addSuppressed(other);

        assertThat(Strain.in(one)).isEmpty();
    }

    @Test
    void aPoolThatIsUsedUpFillsAgain() {
        assertThat(Strain.in(new SQLException("jakarta.resource.ResourceException: IJ000453: Unable to get managed"
                        + " connection for java:jboss/datasources/ParterreDS")))
                .isPresent();
        assertThat(Strain.in(new EJBException("WFLYEJB0378: Failed to acquire a permit within 5 SECONDS")))
                .isPresent();
        assertThat(Strain.in(new RejectedExecutionException())).isPresent();
    }

    @Test
    void whatWeDidWrongStaysOurFault() {
        assertThat(Strain.in(new IllegalStateException("bug"))).isEmpty();
        assertThat(Strain.in(new SQLIntegrityConstraintViolationException("Duplicate", "23000", 1062)))
                .isEmpty();
        assertThat(Strain.in(new SQLException("no such table", "42S02", 1146))).isEmpty();
    }
}
