package dev.parterre.importing;

/**
 * A file to import.
 *
 * @param format one of {@link ImportService#formats()}
 * @param fileName for people to recognise it by; never opened
 * @param content the file's bytes, gzipped or not
 */
public record ImportCommand(String format, String fileName, byte[] content, ImportOptions options) {}
