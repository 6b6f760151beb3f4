package dev.parterre.allocation;

/** How far a lottery is. */
public enum DrawState {
    /** Published, not drawn. */
    OPEN,
    /** Drawn; those on the list are served one after the other. */
    DRAWN,
    /** Everybody on the list has had their turn; what is left, or comes back, is for whoever wants it. */
    SERVED;

    boolean mayBecome(DrawState next) {
        return next.ordinal() == ordinal() + 1;
    }
}
