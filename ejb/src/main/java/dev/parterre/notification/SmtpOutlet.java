package dev.parterre.notification;

import jakarta.activation.DataHandler;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands letters to the mail server as multipart messages; headers are encoded by the mail API, so no value can add one. */
@ApplicationScoped
class SmtpOutlet {

    @Resource(lookup = "java:jboss/mail/Parterre")
    private Session session;

    @Inject
    @ConfigProperty(name = "parterre.mail.from")
    private String from;

    @Inject
    private LetterSetter setter;

    @Inject
    private Clock clock;

    /** @throws MessagingException when the mail server did not take it */
    void send(String id, Letter letter) throws MessagingException {
        Transport.send(message(id, letter));
    }

    MimeMessage message(String id, Letter letter) throws MessagingException {
        var message = new IdentifiedMessage(session, "<" + id + "@" + domain() + ">");
        try {
            message.setFrom(new InternetAddress(from, "Parterre", StandardCharsets.UTF_8.name()));
            message.setRecipient(
                    Message.RecipientType.TO,
                    new InternetAddress(
                            letter.to().email(), oneLine(letter.to().name()), StandardCharsets.UTF_8.name()));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
        message.setSubject(oneLine(letter.subject()), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(clock.instant()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.to().locale().toLanguageTag());
        message.setContent(body(letter));
        message.saveChanges();
        return message;
    }

    private MimeMultipart body(Letter letter) throws MessagingException {
        var words = MailWords.in(letter.to().locale().getLanguage());
        var plain = new MimeBodyPart();
        plain.setText(setter.text(letter, words), StandardCharsets.UTF_8.name());
        var html = new MimeBodyPart();
        html.setContent(setter.html(letter, words), "text/html; charset=UTF-8");
        var alternatives = new MimeMultipart("alternative", plain, html);
        if (letter.attachments().isEmpty()) {
            return alternatives;
        }
        var first = new MimeBodyPart();
        first.setContent(alternatives);
        var mixed = new MimeMultipart("mixed", first);
        for (var attachment : letter.attachments()) {
            mixed.addBodyPart(part(attachment));
        }
        return mixed;
    }

    private static MimeBodyPart part(Letter.Attachment attachment) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(attachment.content(), attachment.type())));
        part.setFileName(attachment.name());
        return part;
    }

    private String domain() {
        return from.substring(from.indexOf('@') + 1);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }

    /** Keeps its Message-ID, so that a mail sent twice is recognised as the same. */
    private static final class IdentifiedMessage extends MimeMessage {

        private final String messageId;

        IdentifiedMessage(Session session, String messageId) {
            super(session);
            this.messageId = messageId;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", messageId);
        }
    }
}
