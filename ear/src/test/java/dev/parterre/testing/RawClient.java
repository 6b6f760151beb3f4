package dev.parterre.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A client that can misbehave: it writes bytes as they are, by halves, or goes away. HTTP/1.1 in clear. */
public final class RawClient implements AutoCloseable {

    private final Socket socket;

    private RawClient(Socket socket) {
        this.socket = socket;
    }

    public static RawClient open() throws IOException {
        var portal = ParterreServer.portal();
        return new RawClient(new Socket("127.0.0.1", portal.getPort()));
    }

    public RawClient send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    /** The head of a call of the API that announces so long a body. */
    public RawClient sendHead(String method, String path, long length) throws IOException {
        return send(method + " /api/v1/" + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + length + "\r\n\r\n");
    }

    /** All that comes until the server closes the connection. @throws AssertionError when it does not in time */
    public String receiveAll(Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException stillOpen) {
            throw new AssertionError("the server still waits after " + patience, stillOpen);
        }
    }

    /** What has come when so much of it has. */
    public String receive(int bytes, Duration patience) throws IOException {
        socket.setSoTimeout((int) patience.toMillis());
        return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** Gone, without a word: the connection is reset. */
    public void vanish() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
