package dev.parterre.launcher;

import java.net.URI;

/** One more WildFly of a house, beside the first. */
public final class AnotherServer {

    private final URI portal;
    private final ApplicationServer server;

    AnotherServer(URI portal, ApplicationServer server) {
        this.portal = portal;
        this.server = server;
    }

    public URI api() {
        return portal.resolve("api/v1/");
    }

    /** Ends it, as a power cut would. */
    public void kill() {
        server.kill();
    }
}
