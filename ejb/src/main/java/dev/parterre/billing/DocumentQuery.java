package dev.parterre.billing;

/**
 * Which documents to show; null means any.
 *
 * @param text a document's number or a booking's reference, whole
 */
public record DocumentQuery(Long owner, DocumentKind kind, String text) {}
