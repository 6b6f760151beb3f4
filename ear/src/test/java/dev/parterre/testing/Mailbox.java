package dev.parterre.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What the mail sandbox has received. */
public final class Mailbox {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final URI address;

    Mailbox(URI address) {
        this.address = address;
    }

    /** An attachment and where its content is. */
    public record Attachment(String name, String type, int size, URI content) {}

    /** One recipient's copy; text and HTML are empty where the mail has none. */
    public record ReceivedMail(
            String to, String subject, String messageId, String text, String html, List<Attachment> attachments) {}

    /** Newest first, at most two hundred. */
    public List<ReceivedMail> mailsTo(String recipient) {
        String query = "api/mails?to=" + URLEncoder.encode(recipient, StandardCharsets.UTF_8);
        JsonNode answer = json(bytes(address.resolve(query)));
        List<ReceivedMail> mails = new ArrayList<>();
        answer.path("items").forEach(mail -> mails.add(mail(mail)));
        return mails;
    }

    /** The first mail to this person that is meant, as soon as it has come. */
    public ReceivedMail awaitMailTo(String recipient, Predicate<ReceivedMail> meant) {
        return Eventually.present(Duration.ofSeconds(60), "a mail to " + recipient, () -> mailsTo(recipient).stream()
                .filter(meant)
                .findFirst());
    }

    public byte[] content(Attachment attachment) {
        return bytes(attachment.content());
    }

    private ReceivedMail mail(JsonNode json) {
        List<Attachment> attachments = new ArrayList<>();
        json.path("attachments")
                .forEach(part -> attachments.add(new Attachment(
                        part.path("name").asText(),
                        part.path("type").asText(),
                        part.path("size").asInt(),
                        address.resolve(part.path("url").asText()))));
        return new ReceivedMail(
                json.path("to").asText(),
                json.path("subject").asText(),
                json.path("messageId").asText(),
                json.path("text").asText(),
                json.path("html").asText(),
                attachments);
    }

    private static JsonNode json(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException e) {
            throw new AssertionError("the mailbox answers in JSON", e);
        }
    }

    private static byte[] bytes(URI uri) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri).build();
            HttpResponse<byte[]> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new AssertionError(uri + " answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new AssertionError("the mailbox does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while reading the mailbox", e);
        }
    }
}
