package dev.parterre.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the portal is reached from outside; with or without a slash at its end, as it was configured. */
@ApplicationScoped
public class PortalAddress {

    @Inject
    @ConfigProperty(name = "parterre.portal.url")
    private String url;

    /** @param path begins with a slash */
    public String of(String path) {
        return url.replaceFirst("/+$", "") + path;
    }
}
