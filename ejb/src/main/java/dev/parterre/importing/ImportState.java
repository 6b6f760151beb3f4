package dev.parterre.importing;

/** RUNNING → COMPLETED, whatever was refused; FAILED when the file as a whole is unusable; ABANDONED when the server went down meanwhile. */
public enum ImportState {
    RUNNING,
    COMPLETED,
    FAILED,
    ABANDONED;

    public boolean over() {
        return this != RUNNING;
    }
}
