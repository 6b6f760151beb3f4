package dev.parterre.catalog;

import dev.parterre.shared.Page;

/** Performances found, by start, and what else there is. */
public record ProgrammePage(Page<PerformanceCard> performances, Facets facets) {}
