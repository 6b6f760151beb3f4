package dev.parterre.sandbox.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** A mail server on loopback and the page where its mailbox is read. */
public final class MailSandbox implements AutoCloseable {

    private final MailSink sink;
    private final MailboxServer pages;

    private MailSandbox(MailSink sink, MailboxServer pages) {
        this.sink = sink;
        this.pages = pages;
    }

    /**
     * Starts both, with the mails that an earlier start has left in the directory.
     *
     * @throws IOException when the directory cannot be used or a port is taken
     */
    public static MailSandbox start(Path directory, int smtpPort, int httpPort) throws IOException {
        MailStore store = MailStore.in(directory);
        MailboxServer pages = MailboxServer.start(store, httpPort);
        MailSink sink = new MailSink(store, smtpPort);
        sink.start();
        return new MailSandbox(sink, pages);
    }

    /** Where people read the mails. */
    public URI mailbox() {
        return pages.uri();
    }

    public int smtpPort() {
        return sink.port();
    }

    /** The mail server is down: connections are refused. The mailbox can still be read. */
    public void stopReceiving() {
        sink.stop();
    }

    public void startReceiving() {
        sink.start();
    }

    @Override
    public void close() {
        sink.stop();
        pages.close();
    }
}
