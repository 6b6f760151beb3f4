package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** A city with venues: the key is what queries and preferences use, whatever the language. */
public record City(String key, LocalText name) {}
