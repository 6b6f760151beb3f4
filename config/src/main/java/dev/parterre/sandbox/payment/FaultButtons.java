package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The buttons of the dashboard that let something go wrong once. */
final class FaultButtons {
    /** Of a call that a client repeats by itself. */
    private static final String REPEATED = "6";

    private FaultButtons() {}

    /** The buttons, each with how many of its kind wait already. */
    static List<Page> of(ObjectNode waiting, Locale locale) {
        return List.of(
                button("faults/decline", locale, waiting.path("declines"))
                        .with("name", "decline_code")
                        .with("value", Decline.GENERIC_DECLINE.declineCode()),
                button("faults/amount", locale, waiting.path("amounts"))
                        .with("name", "delta")
                        .with("value", "-500"),
                button("faults/slow", locale, waiting.path("slow"))
                        .with("name", "milliseconds")
                        .with("value", "5000"),
                button("faults/error", locale, waiting.path("errors"))
                        .with("name", "times")
                        .with("value", REPEATED),
                button("faults/lost-request", locale, waiting.path("lost_requests"))
                        .with("name", "times")
                        .with("value", REPEATED),
                button("faults/lost-answer", locale, waiting.path("lost_answers"))
                        .with("name", "times")
                        .with("value", REPEATED),
                button("faults/cut-answer", locale, waiting.path("cut_answers"))
                        .with("name", "times")
                        .with("value", REPEATED),
                button("faults/webhook", locale, waiting.path("webhooks"))
                        .with("name", "duplicates")
                        .with("value", "1"),
                act("webhooks/resend", locale),
                act("webhooks/invent", locale),
                act("disputes", locale),
                act("disputes/close", locale));
    }

    /** Something that happens at once. */
    private static Page act(String path, Locale locale) {
        return Page.of("dashboard-fault", locale)
                .with("action", ControlApi.PATH + "/" + path + "?locale=" + locale.getLanguage())
                .with("name", "locale")
                .with("value", locale.getLanguage())
                .text("text", "dashboard.fault." + path.replace('/', '.'))
                .with("pending", "");
    }

    private static Page button(String path, Locale locale, JsonNode waiting) {
        String fault = path.substring(path.lastIndexOf('/') + 1);
        return Page.of("dashboard-fault", locale)
                .with("action", ControlApi.PATH + "/" + path + "?locale=" + locale.getLanguage())
                .text("text", "dashboard.fault." + fault)
                .text("pending", "dashboard.faults.pending", waiting.asInt());
    }
}
