package dev.parterre.web.portal;

/**
 * A visitor chose the language of the pages; fired as a CDI event so that the account of a signed-in visitor can
 * remember it.
 *
 * @param tag {@code en} or {@code bg}
 */
public record LanguageChosen(String tag) {}
