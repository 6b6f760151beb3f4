package dev.parterre.catalog;

/** What kind of evening an event is; the posters' motif and a facet of the search. */
public enum Category {
    OPERA,
    BALLET,
    THEATRE,
    CLASSICAL,
    CHAMBER,
    JAZZ,
    POP_ROCK,
    FOLK,
    DANCE,
    FAMILY,
    COMEDY,
    FESTIVAL,
    FILM,
    EXHIBITION,
    LECTURE,
    CIRCUS,
    SPORT,
    OTHER
}
