package dev.parterre.web.load;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Puts the {@link Doorkeeper} before the application. Configured by {@code parterre.load.<changes|reads|streams|reports>.at-once} and
 * {@code .waiting}, {@code parterre.load.patience} and {@code parterre.load.changes.threads}.
 */
public class LoadShedding implements ServletExtension {

    /** The attribute of the servlet context under which {@link LoadMeters} finds the budgets. */
    static final String BUDGETS = Budget.class.getName();

    private static final int THREADS = 16;

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        var config = ConfigProvider.getConfig(LoadShedding.class.getClassLoader());
        var budgets = budgets(config);
        var patience = config.getOptionalValue("parterre.load.patience", Duration.class)
                .orElse(Duration.ofSeconds(2));
        var threads = threads(number(config, "changes.threads", THREADS));
        context.setAttribute(BUDGETS, budgets);
        deployment.addInitialHandlerChainWrapper(next -> new Doorkeeper(next, budgets, patience, threads));
    }

    private static Map<Traffic, Budget> budgets(Config config) {
        var budgets = new EnumMap<Traffic, Budget>(Traffic.class);
        for (var traffic : Traffic.values()) {
            var name = traffic.name().toLowerCase(Locale.ROOT);
            budgets.put(
                    traffic,
                    new Budget(
                            number(config, name + ".at-once", traffic.atOnce()),
                            number(config, name + ".waiting", traffic.waiting())));
        }
        return budgets;
    }

    private static int number(Config config, String name, int otherwise) {
        return config.getOptionalValue("parterre.load." + name, Integer.class).orElse(otherwise);
    }

    /** The queue needs no bound of its own: the budget bounds what comes. Idle threads end, so none outlives a redeployment for long. */
    private static ThreadPoolExecutor threads(int most) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(most, most, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "changes-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
