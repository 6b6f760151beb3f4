package dev.parterre.shared;

/** Which page is wanted. Anything out of range is brought into it: page from 0, size from 1 to 100. */
public record PageRequest(int page, int size) {

    public static final int MAX_SIZE = 100;
    private static final int MAX_PAGE = 1_000_000;

    public PageRequest {
        page = Math.min(Math.max(page, 0), MAX_PAGE);
        size = Math.min(Math.max(size, 1), MAX_SIZE);
    }

    public int offset() {
        return page * size;
    }
}
