package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The first page: payments, refunds and webhooks as they come in, and the cards to try. */
final class Dashboard {
    private static final int ROWS = 25;
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("succeeded", "ok"),
            Map.entry("delivered", "ok"),
            Map.entry("requires_capture", "info"),
            Map.entry("requires_action", "warn"),
            Map.entry("requires_confirmation", "off"),
            Map.entry("requires_payment_method", "danger"),
            Map.entry("pending", "warn"),
            Map.entry("failed", "danger"),
            Map.entry("given_up", "danger"),
            Map.entry("held", "warn"),
            Map.entry("needs_response", "danger"),
            Map.entry("under_review", "warn"),
            Map.entry("warning_needs_response", "warn"),
            Map.entry("warning_under_review", "warn"),
            Map.entry("won", "ok"),
            Map.entry("lost", "off"),
            Map.entry("warning_closed", "off"),
            Map.entry("canceled", "off"));

    private final Faults faults;

    Dashboard(Faults faults) {
        this.faults = faults;
    }

    void routes(Router router) {
        router.get("/", this::show);
    }

    private Reply show(Call call, Change change) {
        Locale locale = call.locale();
        boolean bulgarian = locale.getLanguage().equals("bg");
        Page page = Page.of("dashboard", locale)
                .text("title", "dashboard.title")
                .with("otherUrl", bulgarian ? "/?locale=en" : "/?locale=bg")
                .with("otherLang", bulgarian ? "en" : "bg")
                .with("otherName", bulgarian ? "English" : "Български")
                .with("taken", taken(change, locale))
                .with(
                        "count",
                        String.valueOf(change.newestFirst(PaymentIntents.KIND).count()))
                .with("waiting", String.valueOf(waiting(change)))
                .markup("payments", orEmpty(payments(change, locale), "dashboard.payments.none", locale))
                .markup("refunds", orEmpty(refunds(change, locale), "dashboard.refunds.none", locale))
                .markup("disputes", orEmpty(disputes(change, locale), "dashboard.disputes.none", locale))
                .markup("webhooks", orEmpty(webhooks(change, locale), "dashboard.webhooks.none", locale))
                .markup("faults", FaultButtons.of(faults.toJson(), locale))
                .markup("cards", cards(locale));
        return Reply.html(200, page.html());
    }

    private static String taken(Change change, Locale locale) {
        List<String> sums = new ArrayList<>();
        change.newestFirst(Charges.KIND)
                .filter(charge -> charge.path("captured").asBoolean())
                .collect(Collectors.groupingBy(
                        charge -> charge.path("currency").asText(),
                        TreeMap::new,
                        Collectors.summingLong(Dashboard::kept)))
                .forEach((currency, sum) -> sums.add(Texts.money(sum, currency, locale)));
        return sums.isEmpty() ? Texts.money(0, "eur", locale) : String.join(" + ", sums);
    }

    private static long kept(ObjectNode charge) {
        return charge.path("amount").asLong() - charge.path("amount_refunded").asLong();
    }

    private static long waiting(Change change) {
        return change.newestFirst(WebhookDeliveries.KIND)
                .filter(delivery -> delivery.path("status").asText().equals(WebhookDeliveries.PENDING))
                .count();
    }

    private static Stream<Page> payments(Change change, Locale locale) {
        return change.newestFirst(PaymentIntents.KIND).limit(ROWS).map(intent -> row(intent, locale)
                .with("what", cardOf(change, intent))
                .with("amount", money(intent, locale))
                .with(
                        "note",
                        intent.path("last_payment_error").path("decline_code").asText("")));
    }

    private static Stream<Page> refunds(Change change, Locale locale) {
        return change.newestFirst(Refunds.KIND).limit(ROWS).map(refund -> row(refund, locale)
                .with("what", refund.path("payment_intent").asText())
                .with("amount", money(refund, locale))
                .with("note", refund.path("reason").asText("")));
    }

    private static Stream<Page> disputes(Change change, Locale locale) {
        return change.newestFirst(Disputes.KIND).limit(ROWS).map(dispute -> row(dispute, locale)
                .with("what", dispute.path("payment_intent").asText())
                .with("amount", money(dispute, locale))
                .with("note", dispute.path("reason").asText("")));
    }

    private static Stream<Page> webhooks(Change change, Locale locale) {
        return change.newestFirst(WebhookDeliveries.KIND).limit(ROWS).map(delivery -> row(delivery, locale)
                .with("what", delivery.path("type").asText())
                .with(
                        "amount",
                        Texts.of(
                                locale,
                                "dashboard.attempts",
                                delivery.path("attempts").asInt()))
                .with("note", answer(delivery, locale)));
    }

    private static String answer(ObjectNode delivery, Locale locale) {
        String answer = delivery.path("last_answer").asText("");
        boolean none = answer.equals(WebhookSender.UNREACHABLE) || answer.equals(WebhookSender.TIMEOUT_ANSWER);
        return none ? Texts.of(locale, "dashboard.answer." + answer) : answer;
    }

    private static Page row(ObjectNode object, Locale locale) {
        String status = object.path("status").asText();
        return Page.of("dashboard-row", locale)
                .with("id", object.path("id").asText())
                .with("time", time(object))
                .with("sign", SIGNS.getOrDefault(status, "off"))
                .text("status", "status." + status);
    }

    private static String time(ObjectNode object) {
        return DateTimeFormatter.ofPattern("dd.MM. HH:mm:ss")
                .format(Instant.ofEpochSecond(object.path("created").asLong()).atZone(ZoneOffset.UTC));
    }

    private static String money(ObjectNode object, Locale locale) {
        return Texts.money(
                object.path("amount").asLong(), object.path("currency").asText(), locale);
    }

    private static String cardOf(Change change, ObjectNode intent) {
        String id = intent.path("payment_method")
                .asText(intent.path("last_payment_error")
                        .path("payment_method")
                        .path("id")
                        .asText());
        return change.find(PaymentMethods.KIND, id).map(CardLabel::of).orElse("–");
    }

    private static List<Page> orEmpty(Stream<Page> rows, String key, Locale locale) {
        List<Page> pages = rows.toList();
        return pages.isEmpty() ? List.of(Page.of("dashboard-empty", locale).text("text", key)) : pages;
    }

    private static List<Page> cards(Locale locale) {
        return TestCards.all().stream()
                .map(card -> Page.of("dashboard-card", locale)
                        .with("number", card.number().replaceAll("(.{4})(?=.)", "$1 "))
                        .with("token", card.token().isEmpty() ? "" : "pm_card_" + card.token())
                        .with("brand", CardLabel.brand(card.brand()) + ", " + card.country())
                        .with("does", behaviour(card, locale)))
                .toList();
    }

    private static String behaviour(TestCard card, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (card.authentication() != TestCard.Authentication.NEVER) {
            parts.add(Texts.of(locale, "card.authentication." + card.authentication()));
        }
        card.decline()
                .ifPresent(decline -> parts.add(Texts.of(
                        locale, card.attachable() ? "card.declines" : "card.declines.always", decline.declineCode())));
        if (card.refundOutcome() != TestCard.RefundOutcome.SUCCEEDS) {
            parts.add(Texts.of(locale, "card.refund." + card.refundOutcome()));
        }
        card.dispute()
                .ifPresent(dispute -> parts.add(
                        Texts.of(locale, dispute.inquiry() ? "card.inquires" : "card.disputes", dispute.reason())));
        return parts.isEmpty() ? Texts.of(locale, "card.accepted") : String.join("; ", parts);
    }
}
