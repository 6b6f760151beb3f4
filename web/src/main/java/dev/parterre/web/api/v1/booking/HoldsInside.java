package dev.parterre.web.api.v1.booking;

import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.ServletContext;

/** Puts {@link HoldsHandler} and {@link BookingsHandler} between the door and everything else that the application does with a request. */
public class HoldsInside implements ServletExtension {

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext application) {
        deployment.addInitialHandlerChainWrapper(
                next -> new HoldsHandler(new BookingsHandler(next, application), application));
    }
}
