package dev.parterre.web.load;

import dev.parterre.shared.Meters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Locale;
import java.util.Map;

/** How full the house is, by kind of request. */
@ApplicationScoped
class LoadMeters {

    @Inject
    private Meters meters;

    void open(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        if (context.getAttribute(LoadShedding.BUDGETS) instanceof Map<?, ?> budgets) {
            budgets.forEach((traffic, budget) -> offer((Traffic) traffic, (Budget) budget));
        }
    }

    private void offer(Traffic traffic, Budget budget) {
        var kind = traffic.name().toLowerCase(Locale.ROOT);
        meters.gauge("web.requests.inside", budget::inside, "kind", kind);
        meters.gauge("web.requests.waiting", budget::waiting, "kind", kind);
        meters.gauge("web.requests.turned.away", budget::refused, "kind", kind);
    }
}
