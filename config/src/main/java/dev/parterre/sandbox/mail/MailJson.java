package dev.parterre.sandbox.mail;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The mailbox for machines: the newest two hundred mails, whole, newest first, and how many there are. */
final class MailJson {

    private static final int MOST = 200;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final MailStore store;

    MailJson(MailStore store) {
        this.store = store;
    }

    byte[] list(Optional<String> recipient) throws IOException {
        List<MailSummary> all = store.list(recipient);
        ObjectNode answer = JSON.createObjectNode().put("total", all.size());
        ArrayNode items = answer.putArray("items");
        for (MailSummary summary : all.stream().limit(MOST).toList()) {
            items.add(json(store.mail(summary.id()).orElseThrow()));
        }
        return JSON.writeValueAsBytes(answer);
    }

    private static ObjectNode json(Mail mail) {
        MailSummary summary = mail.summary();
        ObjectNode json = JSON.createObjectNode()
                .put("id", summary.id())
                .put("to", summary.to())
                .put("from", summary.from())
                .put("subject", summary.subject())
                .put("messageId", summary.messageId())
                .put("receivedAt", summary.receivedAt().toString())
                .put("text", mail.text())
                .put("html", mail.html())
                .put("url", "/mails/" + summary.id())
                .put("raw", "/mails/" + summary.id() + "/raw");
        ArrayNode attachments = json.putArray("attachments");
        for (MailPart part : mail.attachments()) {
            attachments
                    .addObject()
                    .put("name", part.name())
                    .put("type", part.type())
                    .put("size", part.content().length)
                    .put("url", "/mails/" + summary.id() + "/parts/" + part.index());
        }
        return json;
    }
}
