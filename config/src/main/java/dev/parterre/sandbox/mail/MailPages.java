package dev.parterre.sandbox.mail;

import java.text.MessageFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mailbox as pages, in one language. Everything that comes from a mail is escaped, except inside its own frame. */
final class MailPages {

    private static final int MOST = 300;
    private static final Pattern HEAD = Pattern.compile("<head[^>]*>", Pattern.CASE_INSENSITIVE);

    private final Locale locale;
    private final ResourceBundle texts;
    private final DateTimeFormatter when;

    MailPages(Locale locale) {
        this.locale = locale;
        this.texts = ResourceBundle.getBundle(
                "dev.parterre.sandbox.mail.mailbox",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.when = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .withZone(ZoneId.systemDefault());
    }

    String list(MailStore store, Optional<String> recipient) {
        List<MailSummary> mails = store.list(recipient);
        StringBuilder rows = new StringBuilder();
        mails.stream().limit(MOST).forEach(mail -> rows.append(row(mail)));
        String body = mails.isEmpty()
                ? "<p class=\"empty\">" + text("list.empty") + "</p>"
                : "<ul class=\"mails\">" + rows + "</ul>";
        String heading = recipient.map(MailPages::escape).orElse(text("list.everybody"));
        return page(
                heading,
                """
                <nav class="people" aria-label="%s">%s</nav>
                <main><h1>%s</h1><p class="count">%s</p>%s</main>
                """
                        .formatted(
                                text("list.recipients"),
                                people(store.recipients(), recipient),
                                heading,
                                count(mails.size()),
                                body));
    }

    String mail(Mail mail, List<String> recipients) {
        MailSummary summary = mail.summary();
        return page(
                escape(summary.subject()),
                """
                <nav class="people" aria-label="%s">%s</nav>
                <main class="mail">
                <h1>%s</h1>
                <dl><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd><dt>%s</dt><dd>%s</dd></dl>
                %s%s
                <p class="raw"><a href="/mails/%s/raw">%s</a></p>
                </main>
                """
                        .formatted(
                                text("list.recipients"),
                                people(recipients, Optional.of(summary.to())),
                                escape(summary.subject()),
                                text("mail.from"),
                                escape(summary.from()),
                                text("mail.to"),
                                escape(mail.toHeader()),
                                text("mail.received"),
                                when.format(summary.receivedAt()),
                                attachments(mail),
                                content(mail),
                                summary.id(),
                                text("mail.raw")));
    }

    String missing() {
        return page(
                text("missing.title"),
                "<main><h1>" + text("missing.title") + "</h1><p><a href=\"/\">" + text("missing.back")
                        + "</a></p></main>");
    }

    /** A mail's HTML for its frame: inline images found, links opened outside. */
    static String framed(Mail mail) {
        String html = mail.html();
        for (MailPart part : mail.inlined()) {
            html = html.replace(
                    "cid:" + part.contentId(), "/mails/" + mail.summary().id() + "/parts/" + part.index());
        }
        Matcher head = HEAD.matcher(html);
        return head.find()
                ? html.substring(0, head.end()) + "<base target=\"_blank\">" + html.substring(head.end())
                : "<!DOCTYPE html><base target=\"_blank\">" + html;
    }

    private String content(Mail mail) {
        String plain = "<pre>" + escape(mail.text()) + "</pre>";
        if (mail.html().isEmpty()) {
            return plain;
        }
        String frame =
                "<iframe title=\"%s\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\" src=\"/mails/%s/html\"></iframe>"
                        .formatted(text("mail.content"), mail.summary().id());
        return mail.text().isEmpty()
                ? frame
                : frame + "<details><summary>" + text("mail.plain") + "</summary>" + plain + "</details>";
    }

    private String attachments(Mail mail) {
        StringBuilder items = new StringBuilder();
        for (MailPart part : mail.attachments()) {
            items.append("<li><a href=\"/mails/%s/parts/%d\" download>%s</a> <span>%s</span></li>"
                    .formatted(mail.summary().id(), part.index(), escape(part.name()), size(part.content().length)));
        }
        return items.isEmpty()
                ? ""
                : "<ul class=\"attachments\" aria-label=\"" + text("mail.attachments") + "\">" + items + "</ul>";
    }

    private String row(MailSummary mail) {
        return """
                <li><a href="/mails/%s"><span class="subject">%s</span><span class="who">%s</span><time>%s</time></a></li>
                """
                .formatted(mail.id(), escape(mail.subject()), escape(mail.to()), when.format(mail.receivedAt()));
    }

    private String people(List<String> recipients, Optional<String> chosen) {
        StringBuilder links = new StringBuilder(person("/", text("list.everybody"), chosen.isEmpty()));
        for (String recipient : recipients) {
            boolean current = chosen.filter(recipient::equalsIgnoreCase).isPresent();
            links.append(person("/?to=" + Urls.encode(recipient), escape(recipient), current));
        }
        return links.toString();
    }

    private static String person(String href, String name, boolean current) {
        return "<a href=\"%s\"%s>%s</a>".formatted(href, current ? " aria-current=\"page\"" : "", name);
    }

    private String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · %s</title>
                <link rel="icon" href="/img/mark.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/css/tokens.css">
                <link rel="stylesheet" href="/css/parterre.css">
                <link rel="stylesheet" href="/mailbox.css">
                </head>
                <body>
                <header><a href="/">Parterre <span>%s</span></a><p>%s</p></header>
                <div class="columns">%s</div>
                </body>
                </html>
                """
                .formatted(locale.getLanguage(), title, text("title"), text("title"), text("about"), body);
    }

    private String count(int mails) {
        return new MessageFormat(text("list.count"), locale).format(new Object[] {mails});
    }

    private String size(int bytes) {
        return new MessageFormat(text("mail.size"), locale).format(new Object[] {Math.max(1, bytes / 1024)});
    }

    private String text(String key) {
        return texts.getString(key);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
