package dev.parterre.sandbox.payment;

import java.util.Optional;

/** Everything that is not the API: hosted pages, the dashboard, the controls of tests. */
final class Pages {
    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final Ledger ledger;
    private final Router router;

    Pages(Ledger ledger, Router router) {
        this.ledger = ledger;
        this.router = router;
    }

    Reply handle(Call call) {
        Reply reply = isForeignForm(call)
                ? problem(call, 403, "refused")
                : router.find(call).map(this::handle).orElseGet(() -> problem(call, 404, "notfound"));
        return reply.with("Content-Security-Policy", POLICY)
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin");
    }

    /** A page of somebody else may not press buttons here. */
    private static boolean isForeignForm(Call call) {
        Optional<String> origin =
                call.header("origin").filter(o -> !call.method().equals("GET"));
        return origin.isPresent()
                && !origin.get().equals("http://" + call.header("host").orElse(""));
    }

    private Reply handle(Router.Found found) {
        try {
            Reply reply = ledger.change(change -> {
                change.causedBy(found.call().requestId(), "");
                return found.handler().handle(found.call(), change);
            });
            ledger.sync();
            return reply;
        } catch (StripeRefusal refusal) {
            if (found.call().path().startsWith(ControlApi.PATH)) {
                return Reply.refused(refusal);
            }
            return problem(found.call(), refusal.status(), refusal.status() == 404 ? "notfound" : "refused");
        }
    }

    private static Reply problem(Call call, int status, String which) {
        Page page = Page.of("problem", call.locale())
                .text("title", "problem." + which + ".title")
                .text("hint", "problem." + which + ".hint");
        return Reply.html(status, page.html());
    }
}
