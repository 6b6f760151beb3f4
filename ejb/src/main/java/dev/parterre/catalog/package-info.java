/**
 * The programme: organisers, venues with their halls, events, and performances with their sale windows; and the search over
 * it. What a place costs and which are free is other components' business: the catalog keeps only the cheapest price it was
 * told, and looks at seating's derived counts through the view {@code performance_supply}, for lists.
 *
 * <p>Invariants: a scheduled performance has a plan and a price and keeps its date, hall and plan; its start is the venue's
 * wall clock, kept beside the instant it means in the venue's zone; places are on sale exactly while
 * {@link dev.parterre.catalog.Performances#onSale} says so, whatever the stored state, which only follows.
 *
 * <p>Decided 2026-11-22: the search is MariaDB's full-text index over one column with the words of all languages. It is
 * transactional, needs no rebuild and works on every node of a cluster; facets are plain aggregates. Words that the index
 * leaves out are compared plainly. Relevance, synonyms and stemming are for the portal's issue.
 */
package dev.parterre.catalog;
