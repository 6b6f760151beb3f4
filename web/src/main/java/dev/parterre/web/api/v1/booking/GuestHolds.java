package dev.parterre.web.api.v1.booking;

import dev.parterre.booking.HoldOutcome;
import dev.parterre.booking.HoldService;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.LocalText;
import dev.parterre.shared.Meters;
import dev.parterre.web.api.PlainAnswer;
import dev.parterre.web.api.RequestKeys;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/** Holds for people who are not signed in, without anything of JAX-RS or of a request around it. */
@ApplicationScoped
class GuestHolds {

    /** As {@code CallMeters} names the ordinary way. */
    private static final String CALL = "PerformanceHoldsResource.hold";

    @EJB
    private HoldService holds;

    @Inject
    private Meters meters;

    void offer(@Observes @Initialized(ApplicationScoped.class) ServletContext context) {
        context.setAttribute(HoldsHandler.HOLDS, this);
    }

    /** What a guest asks for. {@code base} is the API's address with a slash in the end, {@code from} where the guest comes from. */
    record Ask(
            String performance,
            HoldRequest request,
            String key,
            String secret,
            String from,
            String base,
            Locale locale) {}

    /** The answer, refusals and faults included; never fails. */
    CompletionStage<PlainAnswer> hold(Ask ask) {
        var begun = System.nanoTime();
        return begin(ask).handle((outcome, failure) -> {
            var answer = failure == null ? made(outcome, ask) : PlainAnswer.of(failure, ask.locale(), meters);
            meters.time(
                    "api.calls",
                    Duration.ofNanos(System.nanoTime() - begun),
                    "call",
                    CALL,
                    "status",
                    Integer.toString(answer.status()));
            return answer;
        });
    }

    private CompletionStage<HoldOutcome> begin(Ask ask) {
        try {
            var guest = PerformanceHoldsResource.guest(ask.from());
            var command = Fields.required("body", ask.request())
                    .toCommand(PerformanceId.of(ask.performance()), ask.secret(), guest);
            var key = RequestKeys.of(
                    guest, ask.key(), PerformanceHoldsResource.operation(ask.performance()), ask.request());
            return holds.holdLater(command, key);
        } catch (RuntimeException failed) {
            return CompletableFuture.failedFuture(failed);
        }
    }

    private static PlainAnswer made(HoldOutcome outcome, Ask ask) {
        Function<LocalText, String> texts = text -> text.in(ask.locale().getLanguage());
        var hold = HoldAnswer.of(outcome.hold(), texts);
        Map<String, String> headers = new HashMap<>(Map.of("Location", ask.base() + "holds/" + hold.id()));
        if (outcome.repeated()) {
            headers.put(RequestKeys.REPLAYED, "true");
        }
        return PlainAnswer.of(201, headers, hold);
    }
}
