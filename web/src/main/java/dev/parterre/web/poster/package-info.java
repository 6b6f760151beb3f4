/**
 * Pictures for events whose organiser gave none: drawn from the title, the category and the number, always the same for the
 * same three. The picture alone ({@code ?art}) is what lists and pages show; the lettering of a full poster is set in the
 * page, because only there it has the house's typeface.
 */
package dev.parterre.web.poster;
