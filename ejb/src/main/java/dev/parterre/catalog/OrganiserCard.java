package dev.parterre.catalog;

import dev.parterre.shared.LocalText;

/** An organiser in a list. */
public record OrganiserCard(OrganiserId id, LocalText name) {}
