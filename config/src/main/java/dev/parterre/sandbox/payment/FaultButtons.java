package dev.parterre.sandbox.payment;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** The buttons of the dashboard that let something go wrong once. */
final class FaultButtons {
    private FaultButtons() {}

    /** The buttons, each with how many of its kind wait already. */
    static List<Page> of(ObjectNode waiting, Locale locale) {
        return List.of(
                button("decline", locale, waiting, "declines")
                        .with("name", "decline_code")
                        .with("value", Decline.GENERIC_DECLINE.declineCode()),
                button("slow", locale, waiting, "slow")
                        .with("name", "milliseconds")
                        .with("value", "5000"),
                // two in a row, for a JDK client repeats the first by itself
                button("lost-answer", locale, waiting, "lost_answers")
                        .with("name", "times")
                        .with("value", "2"),
                button("webhook", locale, waiting, "webhooks")
                        .with("name", "duplicates")
                        .with("value", "1"));
    }

    private static Page button(String fault, Locale locale, ObjectNode waiting, String counter) {
        return Page.of("dashboard-fault", locale)
                .with("action", ControlApi.PATH + "/faults/" + fault + "?locale=" + locale.getLanguage())
                .text("text", "dashboard.fault." + fault)
                .text(
                        "pending",
                        "dashboard.faults.pending",
                        waiting.path(counter).asInt());
    }
}
