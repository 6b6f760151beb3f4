package dev.parterre.sandbox.payment;

/** What a route does: reads the call, works on the change, answers. A refusal thrown undoes the whole change. */
@FunctionalInterface
interface Handler {
    Reply handle(Call call, Change change);
}
