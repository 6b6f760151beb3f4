package dev.parterre.web.load;

import dev.parterre.catalog.IndexFollower;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody is sent here before everything that is on can be found. */
@Readiness
@ApplicationScoped
public class SearchReadiness implements HealthCheck {

    @EJB
    private IndexFollower follower;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search-index")
                .status(follower.isReady())
                .build();
    }
}
