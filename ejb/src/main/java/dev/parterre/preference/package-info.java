/**
 * Rank 6: standing orders. A preference says once what somebody would like, how much it may cost, and whether Parterre may
 * book and pay or must hold and ask. It is data and limits only: what is done about it is {@link dev.parterre.matching}'s.
 *
 * <p>What a person or a client wrote is read leniently ({@link dev.parterre.preference.PreferenceDraft}) and judged as a
 * whole: every problem is named at once, nothing is stored while there is one.
 *
 * <p>A city that a circle is drawn around is looked up when the wish is judged, and kept as a point: the middle of its venues.
 * What is said of days is meant on the venue's calendar, what is said of months and of the preference's own term on that of
 * Europe/Sofia.
 *
 * <p>A preference is one account's, which pays and whose limits it keeps to. It may be shared with a household ({@link
 * dev.parterre.preference.HouseholdService}): whoever follows the link of an invitation sees it and its tickets, answers offers if
 * the owner lets them, and, if they go along, is expected wherever it books. Whoever leaves is not kept.
 *
 * <p>Published order: competing preferences are served first come, first served, by the moment they were created, then by
 * id. Changing a preference keeps its place; deleting and creating it again does not.
 *
 * <p>Decided 2026-11-22: the wish is stored as one JSON value, because it is always read and replaced as a whole and grows
 * with every kind of wish; only what is searched for (account, state, order, quantity, mode, term) is a column. What an older
 * one does not say has its default. A deleted
 * preference keeps its row, because decisions and bookings refer to it.
 */
package dev.parterre.preference;
