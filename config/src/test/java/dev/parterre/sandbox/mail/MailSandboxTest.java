package dev.parterre.sandbox.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailSandboxTest {

    private static final String MARIA = "maria@parterre.example";

    @TempDir
    private Path directory;

    @Test
    void showsAMailAsItsRecipientWouldSeeIt() throws Exception {
        try (MailSandbox sandbox = start()) {
            send(sandbox, MARIA, "Вашите билети");

            String page = get(sandbox, "mails/1").body();
            assertThat(page).contains("Вашите билети", "билет.pdf", "sandbox=\"allow-popups");
            HttpResponse<String> frame = get(sandbox, "mails/1/html");
            assertThat(frame.body()).contains("<base target=\"_blank\">", "src=\"/mails/1/parts/0\"", "Здравей");
            assertThat(frame.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).contains("sandbox", "default-src 'none'"));
            HttpResponse<String> attachment = get(sandbox, "mails/1/parts/1");
            assertThat(attachment.body()).isEqualTo("%PDF");
            assertThat(attachment.headers().firstValue("Content-Disposition"))
                    .hasValueSatisfying(disposition -> assertThat(disposition).startsWith("attachment"));
        }
    }

    @Test
    void escapesWhatAMailBringsAlong() throws Exception {
        try (MailSandbox sandbox = start()) {
            send(sandbox, MARIA, "<script>alert(1)</script>");

            assertThat(get(sandbox, "").body()).doesNotContain("<script>").contains("&lt;script&gt;");
            assertThat(get(sandbox, "mails/1").body()).doesNotContain("<script>");
        }
    }

    @Test
    void tellsProgramsOfOneRecipientOnly() throws Exception {
        try (MailSandbox sandbox = start()) {
            send(sandbox, MARIA, "first");
            send(sandbox, "anton@parterre.example", "other");
            send(sandbox, MARIA, "second");

            String json = get(sandbox, "api/mails?to=" + MARIA).body();
            assertThat(json).contains("\"total\":2", "\"subject\":\"second\"").doesNotContain("other");
        }
    }

    @Test
    void keepsMailsOverARestart() throws Exception {
        try (MailSandbox sandbox = start()) {
            send(sandbox, MARIA, "before");
        }
        try (MailSandbox sandbox = start()) {
            send(sandbox, MARIA, "after");

            assertThat(get(sandbox, "api/mails").body()).contains("before", "after", "\"total\":2");
        }
    }

    @Test
    void refusesConnectionsWhileItIsDown() throws Exception {
        try (MailSandbox sandbox = start()) {
            sandbox.stopReceiving();
            assertThatThrownBy(() -> send(sandbox, MARIA, "lost")).isInstanceOf(MessagingException.class);

            sandbox.startReceiving();
            send(sandbox, MARIA, "found");
            assertThat(get(sandbox, "api/mails").body()).contains("found", "\"total\":1");
        }
    }

    @Test
    void knowsNoOtherMails() throws Exception {
        try (MailSandbox sandbox = start()) {
            assertThat(get(sandbox, "mails/99").statusCode()).isEqualTo(404);
            assertThat(get(sandbox, "mails/99999999999").statusCode()).isEqualTo(404);
            assertThat(get(sandbox, "mails/..%2fsecrets").statusCode()).isEqualTo(404);
        }
    }

    private MailSandbox start() throws IOException {
        return MailSandbox.start(directory, freePort(), 0);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static void send(MailSandbox sandbox, String to, String subject) throws MessagingException, IOException {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(sandbox.smtpPort()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("tickets@parterre.example"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setContent(new MimeMultipart("mixed", html(), image(), attachment()));
        Transport.send(message);
    }

    private static MimeBodyPart html() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText("<html><head></head><body>Здравей <img src=\"cid:logo\"></body></html>", "UTF-8", "html");
        return part;
    }

    private static MimeBodyPart image() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent("GIF", "text/x-image; charset=UTF-8");
        part.setContentID("<logo>");
        part.setDisposition(Part.INLINE);
        return part;
    }

    private static MimeBodyPart attachment() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setContent("%PDF", "text/x-pdf; charset=UTF-8");
        part.setDisposition(Part.ATTACHMENT);
        part.setFileName("билет.pdf");
        return part;
    }

    private static HttpResponse<String> get(MailSandbox sandbox, String path) throws Exception {
        URI uri = sandbox.mailbox().resolve(path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
