package dev.parterre.booking;

/** A request in the batch has been answered before: what was made for it a second time must not be committed. */
final class RequestRepeated extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestRepeated() {
        super("a request in the batch was answered before", null, false, false);
    }
}
