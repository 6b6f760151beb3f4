package dev.parterre.web.api.v1.seating;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts {@link AvailabilityHandler} in front of everything else that the application does with a request. */
public class AvailabilityInFront implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(next -> new AvailabilityHandler(next, application));
    }
}
