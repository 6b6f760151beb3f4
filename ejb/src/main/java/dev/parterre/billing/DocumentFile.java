package dev.parterre.billing;

/** A document as it is handed out: PDF/A-3 with the invoice's data inside. */
public record DocumentFile(String name, byte[] pdf) {}
