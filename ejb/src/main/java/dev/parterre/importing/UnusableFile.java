package dev.parterre.importing;

/** The file as a whole (or the rest of it) cannot be read; never leaves the component. */
final class UnusableFile extends RuntimeException {

    private final String code;

    UnusableFile(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
