/**
 * The programme: organisers, venues with their halls, events, and performances with their sale windows; and the search over
 * it. What a place costs and which are free is other components' business: the catalog keeps only the cheapest price it was
 * told, and looks at seating's derived counts through the view {@code performance_supply}, for lists.
 *
 * <p>Invariants: a scheduled performance has a plan and a price and keeps its hall and plan, and its date unless it is moved or
 * postponed, which is told to everybody who has places; its start is the venue's wall clock, kept beside the instant it means in the venue's zone; places are on sale exactly while
 * {@link dev.parterre.catalog.Performances#onSale} says so, whatever the stored state, which only follows.
 *
 * <p>Decided 2026-11-22: standing orders are compared with the words of {@code event.search_text}, in the database or in memory;
 * they need every word as it stands and never ask the search.
 *
 * <p>Decided 2026-11-23: people's search is Hibernate Search, with Lucene within the server or Elasticsearch or OpenSearch beside
 * it, which persistence.xml takes from the environment; no code knows which. A document is an event with its performances
 * nested ({@link dev.parterre.catalog.EventDocument}); the index answers ids, facets and suggestions, and never what is shown:
 * that is read by id, so that a price or a sold-out sign is never older than the database. Words are found in either script
 * ({@link dev.parterre.catalog.Spelling}) and by their stems; when nothing has them, by those that are written almost so.
 *
 * <p>The index follows the database by looking at it ({@link dev.parterre.catalog.IndexFollower}), one second behind: the
 * database stamps every row that changes ({@code touched_at}), so no code has to tell, nothing is lost with a killed server, and each
 * node keeps files of its own in step with what the others write. Of sales it sees only whether any place is free: the first
 * and the last are written, the thousands between are not. At a start it compares stamps and writes what differs; with most of it
 * missing, of another {@code EDITION} of the document or not readable, the mass indexer drops it and builds it anew. A start waits
 * for it, but not for ever: with an index that cannot be had a node sells, pays and lets people in without a search.
 */
package dev.parterre.catalog;
