/**
 * Pictures for events whose organiser gave none: drawn from the title, the category and the number, always the same for the
 * same three. The picture alone ({@code ?art}) is what lists and pages show; the lettering of a full poster is set in the
 * page, because only there it has the house's typeface as SVG. The card that messengers and social networks show
 * ({@link dev.parterre.web.poster.ShareCard}) is a bitmap and has its lettering drawn in, in the same typeface: title, date and
 * venue stand beside the picture.
 */
package dev.parterre.web.poster;
