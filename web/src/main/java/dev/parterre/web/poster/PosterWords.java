package dev.parterre.web.poster;

/** What stands on a poster, in one language; {@code when} and {@code venue} are empty where nothing is to come. */
record PosterWords(String title, String when, String venue) {}
