/**
 * A payment gateway for {@code run} and the tests: one process-local HTTP service that speaks the wire protocol of
 * Stripe's API (version {@value dev.parterre.sandbox.payment.HttpFront#API_VERSION}), so that the adapter which is
 * tested is the one which is used in production. No money moves, and only the documented test cards are accepted.
 *
 * <p>How a request runs: {@link dev.parterre.sandbox.payment.HttpFront} reads it and applies injected faults,
 * {@link dev.parterre.sandbox.payment.ApiPipeline} checks the key and the idempotency key, the {@code Router} finds the
 * resource, which works on one {@link dev.parterre.sandbox.payment.Change}. Everything the request did, the answer kept
 * for its idempotency key included, is one line of the journal; the answer leaves after that line is on disk. So a
 * charge and the memory of having charged are never apart, whatever is killed when.
 *
 * <p>Decided: objects are kept as the JSON that clients see, over skeletons in the resources {@code objects/}. The wire
 * shape is the contract here, and a second model of classes would only be translated to it. Properties whose name
 * starts with an underscore are the sandbox's own and never leave it.
 *
 * <p>Decided: one lock around every change. A sandbox serves one shop on one machine; what a lock costs is far below one
 * disk sync, and syncs are shared ({@link dev.parterre.sandbox.payment.JournalStore#sync}).
 */
package dev.parterre.sandbox.payment;
