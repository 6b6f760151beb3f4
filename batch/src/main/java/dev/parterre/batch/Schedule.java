package dev.parterre.batch;

import dev.parterre.batch.reporting.NightlySalesReportService;
import dev.parterre.catalog.ProgrammeService;
import dev.parterre.disruption.DisruptionWorkService;
import dev.parterre.matching.LotteryRunService;
import dev.parterre.matching.MatchingRunService;
import dev.parterre.matching.OpenDecisionService;
import dev.parterre.matching.TriggerService;
import dev.parterre.preference.MembershipService;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * When what runs by itself. Timers are the node's own and not kept: what must happen once in the whole house is decided by rows
 * in the database, so every node may ask.
 */
@Singleton
@Startup
@PermitAll
@RunAs(Roles.SYSTEM)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Schedule {

    private static final Logger LOG = Logger.getLogger(Schedule.class);

    private final AtomicBoolean matching = new AtomicBoolean();
    private final AtomicBoolean lines = new AtomicBoolean();
    private final AtomicBoolean disrupted = new AtomicBoolean();

    @EJB
    private MatchingRunService runs;

    @EJB
    private OpenDecisionService decisions;

    @EJB
    private LotteryRunService lotteries;

    @EJB
    private TriggerService triggers;

    @EJB
    private MembershipService memberships;

    @EJB
    private ProgrammeService programme;

    @EJB
    private NightlySalesReportService sales;

    @EJB
    private DisruptionWorkService disruptions;

    /** From the beginning of one matching run to the beginning of the next; zero or less leaves runs to staff. */
    @Inject
    @ConfigProperty(name = "parterre.matching.interval", defaultValue = "PT15M")
    private Duration interval;

    /** Every five seconds: runs that a crash left behind, decisions that wait, lotteries, and a new run when it is time. */
    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void matchPreferences() {
        alone(matching, () -> {
            runs.takeUpLeftRuns();
            decisions.settle();
            lookAfterLotteries();
            if (interval.compareTo(Duration.ZERO) > 0) {
                runs.startWhenDue(interval);
            }
        });
    }

    /** Every five seconds: lines that a crash or a full house left behind. */
    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "2/5", persistent = false)
    public void lookAfterLines() {
        alone(lines, triggers::lookAfterLines);
    }

    /** Every hour: whether this node knows of all preferences. */
    @jakarta.ejb.Schedule(hour = "*", minute = "23", persistent = false)
    public void auditPreferences() {
        triggers.audit();
    }

    /** A lottery that cannot be drawn keeps no run waiting. */
    private void lookAfterLotteries() {
        try {
            lotteries.look();
        } catch (RuntimeException fault) {
            LOG.error("lotteries are looked at again in five seconds", fault);
        }
    }

    /** Every five seconds: mass refunds that a crash left behind, and money that was on its way. */
    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "3/5", persistent = false)
    public void lookAfterDisruptions() {
        alone(disrupted, disruptions::lookAfter);
    }

    /** Every five seconds: performances whose sale begins, for the engine is not to be the last to hear of it. */
    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "4/5", persistent = false)
    public void beginSales() {
        while (programme.beginSales() > 0) {
            // as below
        }
    }

    /** Every minute: performances whose sale ends. */
    @jakarta.ejb.Schedule(hour = "*", minute = "*", second = "0", persistent = false)
    public void followSaleWindows() {
        while (programme.followSaleWindows() > 0) {
            // a few hundred at a time, each in a transaction of its own
        }
    }

    /** After midnight in Sofia, and hourly for nights the house was shut: the sales reports of finished days. */
    @jakarta.ejb.Schedule(hour = "*", minute = "10", timezone = "Europe/Sofia", persistent = false)
    public void reportSales() {
        sales.startWhenDue();
    }

    /** Every hour: addresses of those who did not follow an invitation to share a standing order. */
    @jakarta.ejb.Schedule(hour = "*", minute = "20", persistent = false)
    public void forgetInvitations() {
        memberships.forgetOverdue();
    }

    /** A tick that comes while the last one is still at work is left out. */
    private static void alone(AtomicBoolean busy, Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                work.run();
            } finally {
                busy.set(false);
            }
        }
    }
}
