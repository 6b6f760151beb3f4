package dev.parterre.sandbox.mail;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;

/** GreenMail's SMTP side; what it takes goes to the store and not into memory. */
final class MailSink {

    private final MailStore store;
    private final int port;
    private GreenMail server;

    MailSink(MailStore store, int port) {
        this.store = store;
        this.port = port;
    }

    int port() {
        return port;
    }

    synchronized void start() {
        if (server == null) {
            server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                    .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
            server.start();
            server.getUserManager()
                    .setMessageDeliveryHandler(
                            (message, recipient) -> new Recipient(recipient, message.getReturnPath()));
        }
    }

    synchronized void stop() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** GreenMail's notion of somebody with a mailbox; here the mailbox is the store. */
    private final class Recipient implements GreenMailUser {

        private final MailAddress address;
        private final MailAddress sender;

        Recipient(MailAddress address, MailAddress sender) {
            this.address = address;
            this.sender = sender;
        }

        @Override
        public void deliver(MovingMessage message) {
            deliver(message.getMessage());
        }

        @Override
        public void deliver(MimeMessage message) {
            try {
                store.keep(address.getEmail(), sender == null ? "" : sender.getEmail(), message);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (MessagingException e) {
                throw new IllegalStateException("a message that was received can be written", e);
            }
        }

        @Override
        public String getEmail() {
            return address.getEmail();
        }

        @Override
        public String getLogin() {
            return address.getEmail();
        }

        @Override
        public String getQualifiedMailboxName() {
            return address.getEmail();
        }

        @Override
        public void create() {
            // everybody has a mailbox
        }

        @Override
        public void delete() {
            // and keeps it
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public void setPassword(String password) {
            throw new UnsupportedOperationException("nobody signs in to the sink");
        }

        @Override
        public void authenticate(String password) {
            // anybody may deliver
        }
    }
}
