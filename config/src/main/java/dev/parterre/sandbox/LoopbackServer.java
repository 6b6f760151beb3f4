package dev.parterre.sandbox;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** The HTTP server of the JDK on the loopback address, set up to answer at once. Every sandbox binds through here. */
public final class LoopbackServer {
    static {
        // The JDK sends headers and body apart; without this the body waits for the other side to confirm the headers,
        // 40 ms each time. It is read once, when the first server of the process is made.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final int WAITING_CONNECTIONS = 256;

    private LoopbackServer() {}

    /**
     * Binds a server that is not started yet.
     *
     * @param port 0 for a free one
     * @throws IOException if the port is taken
     */
    public static HttpServer bind(int port) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        return HttpServer.create(new InetSocketAddress(loopback, port), WAITING_CONNECTIONS);
    }
}
