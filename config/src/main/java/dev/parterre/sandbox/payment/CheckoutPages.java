package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The hosted page where a buyer enters a card. */
final class CheckoutPages {
    private static final String ADDRESS = CheckoutDraft.PATH + "{id}";
    private static final List<String> FIELDS = List.of("email", "number", "expiry", "cvc", "name", "card");

    private final CheckoutPayment payment;
    private final Supplier<URI> base;

    CheckoutPages(CheckoutPayment payment, Supplier<URI> base) {
        this.payment = payment;
        this.base = base;
    }

    void routes(Router router) {
        router.get(ADDRESS, this::show).post(ADDRESS, this::submit).get(ADDRESS + "/return", this::comeBack);
    }

    private Reply show(Call call, Change change) {
        ObjectNode session = CheckoutSessions.existing(change, call.id());
        Locale locale = locale(call, session);
        if (!CheckoutSessions.isOpen(session)) {
            return closed(session, locale);
        }
        String number = call.params()
                .text("card")
                .flatMap(TestCards::byNumber)
                .map(TestCard::number)
                .orElse("");
        return page(200, change, session, CheckoutForm.empty(knownEmail(change, session), number), locale);
    }

    private Reply submit(Call call, Change change) {
        ObjectNode session = change.edit(CheckoutSessions.existing(change, call.id()));
        Locale locale = locale(call, session);
        if (!CheckoutSessions.isOpen(session)) {
            return closed(session, locale);
        }
        CheckoutForm form =
                CheckoutForm.of(call.params(), YearMonth.from(change.now().atZone(ZoneOffset.UTC)));
        if (!form.problems().isEmpty()) {
            return page(422, change, session, form, locale);
        }
        String returnUrl = base.get() + call.path() + "/return?locale=" + locale.getLanguage();
        ObjectNode intent = payment.use(change, session, form, returnUrl);
        return switch (intent.path("status").asText()) {
            case "requires_action" -> Reply.seeOther(NextAction.url(intent) + "?locale=" + locale.getLanguage());
            case "requires_payment_method" -> page(402, change, session, form.declined(problemOf(intent)), locale);
            default -> Reply.seeOther(successUrl(session));
        };
    }

    /** After the issuer's page: paid, or once more with the reason. */
    private Reply comeBack(Call call, Change change) {
        ObjectNode session = CheckoutSessions.existing(change, call.id());
        if (session.path("status").asText().equals("complete")) {
            return Reply.seeOther(successUrl(session));
        }
        Locale locale = locale(call, session);
        if (!CheckoutSessions.isOpen(session)) {
            return closed(session, locale);
        }
        CheckoutForm form = CheckoutForm.empty(knownEmail(change, session), "");
        Optional<String> problem = CheckoutPayment.intentOf(change, session).map(CheckoutPages::problemOf);
        return page(200, change, session, problem.map(form::declined).orElse(form), locale);
    }

    private static String problemOf(ObjectNode intent) {
        JsonNode error = intent.has("amount") ? intent.path("last_payment_error") : intent.path("last_setup_error");
        String code = error.path("decline_code").asText(error.path("code").asText());
        return switch (code) {
            case "insufficient_funds" -> "checkout.declined.funds";
            case "expired_card" -> "checkout.declined.expired";
            case "incorrect_cvc" -> "checkout.problem.INVALID_CVC";
            case "processing_error", "try_again_later" -> "checkout.declined.later";
            case "payment_intent_authentication_failure", "setup_intent_authentication_failure" ->
                "checkout.declined.authentication";
            default -> "checkout.declined";
        };
    }

    private static String successUrl(ObjectNode session) {
        return session.path("success_url")
                .asText()
                .replace("{CHECKOUT_SESSION_ID}", session.path("id").asText());
    }

    private static Reply page(int status, Change change, ObjectNode session, CheckoutForm form, Locale locale) {
        boolean paying = CheckoutPayment.isPayment(session);
        Page page = Page.of("checkout", locale)
                .text("title", paying ? "checkout.title.pay" : "checkout.title.save")
                .with("action", CheckoutDraft.PATH + session.path("id").asText() + "?locale=" + locale.getLanguage())
                .markup("bill", List.of(paying ? bill(session, locale) : saving(session, locale)))
                .with("email", form.email())
                .with("number", form.card().number())
                .with("expiry", form.expiry())
                .with("name", form.name())
                .markup("cancel", cancelLink(session, locale))
                .markup("cards", documentedCards(session, locale));
        if (paying) {
            page.text("submit", "checkout.submit.pay", total(session, locale));
        } else {
            page.text("submit", "checkout.submit.save");
        }
        for (String field : FIELDS) {
            problem(page, field, form.problems().get(field), locale);
        }
        return Reply.html(status, page.html());
    }

    private static void problem(Page page, String field, String key, Locale locale) {
        page.with("invalid-" + field, String.valueOf(key != null));
        page.markup(
                "problem-" + field,
                key == null
                        ? List.of()
                        : List.of(Page.of(field.equals("card") ? "checkout-declined" : "checkout-problem", locale)
                                .text("problem", key)));
    }

    private static Page saving(ObjectNode session, Locale locale) {
        String currency = session.path("currency").asText("eur");
        return Page.of("checkout-saving", locale).with("total", Texts.money(0, currency, locale));
    }

    private static Page bill(ObjectNode session, Locale locale) {
        List<Page> lines = session.path("_line_items")
                .valueStream()
                .map(line -> Page.of("checkout-line", locale)
                        .with("name", line.path("description").asText())
                        .with("quantity", line.path("quantity").asText())
                        .with(
                                "amount",
                                Texts.money(
                                        line.path("amount_total").asLong(),
                                        line.path("currency").asText(),
                                        locale)))
                .toList();
        return Page.of("checkout-bill", locale).markup("lines", lines).with("total", total(session, locale));
    }

    private static String total(ObjectNode session, Locale locale) {
        return Texts.money(
                session.path("amount_total").asLong(), session.path("currency").asText(), locale);
    }

    private static List<Page> cancelLink(ObjectNode session, Locale locale) {
        return Json.textOf(session, "cancel_url").stream()
                .map(url -> Page.of("checkout-cancel", locale).with("url", url))
                .toList();
    }

    private static List<Page> documentedCards(ObjectNode session, Locale locale) {
        return Stream.of("4242424242424242", "4000002760003184", "4000000000009995", "4000000000000002")
                .map(number -> Page.of("checkout-card", locale)
                        .with("number", number.replaceAll("(.{4})(?=.)", "$1 "))
                        .with(
                                "url",
                                CheckoutDraft.PATH + session.path("id").asText() + "?card=" + number + "&locale="
                                        + locale.getLanguage())
                        .text("does", "checkout.card." + number))
                .toList();
    }

    private static Reply closed(ObjectNode session, Locale locale) {
        boolean complete = session.path("status").asText().equals("complete");
        Page page = Page.of("problem", locale)
                .text("title", complete ? "checkout.complete.title" : "checkout.expired.title")
                .text("hint", complete ? "checkout.complete.hint" : "checkout.expired.hint");
        return Reply.html(complete ? 200 : 410, page.html());
    }

    private static String knownEmail(Change change, ObjectNode session) {
        return Json.textOf(session, "customer_email")
                .or(() -> change.find(Customers.KIND, session.path("customer").asText())
                        .flatMap(customer -> Json.textOf(customer, "email")))
                .orElse("");
    }

    private static Locale locale(Call call, ObjectNode session) {
        boolean asked = call.params().text("locale").isPresent();
        return asked
                ? call.locale()
                : Json.textOf(session, "locale")
                        .filter(locale -> !locale.equals("auto"))
                        .map(Texts::supported)
                        .orElseGet(call::locale);
    }
}
