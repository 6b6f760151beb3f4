package dev.parterre.banking;

/** A statement as it was sent. @param name as its sender calls it, at most 200 characters */
public record StatementFile(StatementFormat format, String name, byte[] content) {

    private static final int LONGEST_NAME = 200;

    public StatementFile {
        name = name == null || name.isBlank() ? "statement" : name.strip();
        name = name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }
}
