package dev.parterre.sandbox.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A mail taken apart: the text, the same as HTML, and what hangs on it. Missing parts are empty, never null. */
final class Mail {

    private final MailSummary summary;
    private final String toHeader;
    private final List<MailPart> parts = new ArrayList<>();
    private String text = "";
    private String html = "";

    Mail(MailSummary summary, MimeMessage message) throws IOException {
        this.summary = summary;
        try {
            this.toHeader =
                    decoded(Optional.ofNullable(message.getHeader("To", ", ")).orElse(""));
            take(message);
        } catch (MessagingException e) {
            throw new IOException("mail " + summary.id() + " is malformed", e);
        }
    }

    MailSummary summary() {
        return summary;
    }

    String toHeader() {
        return toHeader;
    }

    String text() {
        return text;
    }

    String html() {
        return html;
    }

    List<MailPart> attachments() {
        return parts.stream().filter(part -> !part.inline()).toList();
    }

    List<MailPart> inlined() {
        return parts.stream().filter(MailPart::inline).toList();
    }

    Optional<MailPart> part(int index) {
        return parts.stream().filter(part -> part.index() == index).findFirst();
    }

    static String decoded(String header) {
        try {
            return MimeUtility.decodeText(MimeUtility.unfold(header));
        } catch (UnsupportedEncodingException e) {
            // a header in a character set nobody knows is shown as it came
            return header;
        }
    }

    private void take(Part part) throws MessagingException, IOException {
        if (part.isMimeType("multipart/*")) {
            Multipart container = (Multipart) part.getContent();
            for (int i = 0; i < container.getCount(); i++) {
                BodyPart child = container.getBodyPart(i);
                take(child);
            }
        } else if (isText(part, "text/plain") && text.isEmpty()) {
            text = part.getContent().toString();
        } else if (isText(part, "text/html") && html.isEmpty()) {
            html = part.getContent().toString();
        } else {
            parts.add(leaf(part));
        }
    }

    private static boolean isText(Part part, String type) throws MessagingException {
        return part.isMimeType(type) && part.getFileName() == null;
    }

    private MailPart leaf(Part part) throws MessagingException, IOException {
        String type = new ContentType(part.getContentType()).getBaseType().toLowerCase(Locale.ROOT);
        String contentId = part instanceof MimeBodyPart body
                        && body.getContentID() != null
                        && !Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition())
                ? body.getContentID().replaceAll("^<|>$", "")
                : "";
        int index = parts.size();
        String name = part.getFileName() == null ? "part-" + index : decoded(part.getFileName());
        try (InputStream in = part.getInputStream()) {
            return new MailPart(index, name, type, contentId, in.readAllBytes());
        }
    }
}
