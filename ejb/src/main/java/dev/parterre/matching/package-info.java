/**
 * Rank 7: the engine. For each active preference it finds the performances that fit, keeps to every limit, claims the best
 * free seats, books and pays them or holds and asks, and records one decision per cause and preference with its reason, also
 * when it did nothing.
 *
 * <h2>Which performance, which seats</h2>
 * A performance fits when it is on sale and the category, words, place, dates, weekdays and times of day are as asked, on the
 * venue's clock ({@link dev.parterre.matching.Wish}). Of those, {@link dev.parterre.matching.LimitPolicy} leaves out what the
 * account cannot or would not use, and what costs too much. The rest is tried in the order of
 * {@link dev.parterre.matching.RankPolicy}; the seats are {@code seating}'s best available within the price categories that
 * the limits allow. Places lost to somebody faster mean the next performance, never an error.
 *
 * Who would rather get in than sit well is tried a second time with other seats, never dearer ones, when no performance has the
 * seats asked for.
 *
 * <h2>Limits, whoever else books</h2>
 * The first look and the claim are two transactions, and between them another run, a trigger or the customer may have booked
 * something. So whoever records a claim takes the account's turn first ({@link dev.parterre.matching.Turns}, a row locked until
 * the commit) and judges the preference, its limits, the evening and the places' real price again
 * ({@link dev.parterre.matching.ClaimCheck}); what may not be any more is given back. Decisions of one account so follow each
 * other on all servers. A purchase of the customer's own is never refused for the engine's sake: it counts from its commit on.
 *
 * <h2>One place at a time</h2>
 * Between two performances there must be time for the way: {@link dev.parterre.matching.TravelPolicy}. Where a household shares a
 * preference that holds for everybody who goes along ({@link dev.parterre.matching.Companies}), whose turns a claim takes as well.
 *
 * <h2>Order</h2>
 * First come, first served: by creation of the preference, then by id. A run is cut into slices by account, which are worked
 * through side by side, each strictly in order; two preferences of one account never meet. Between slices the order holds
 * as far as they advance alike.
 *
 * <p>A slice decides about the preferences of a chunk together ({@link dev.parterre.matching.RunGroup}): their claims are on the way at the
 * same time in their order, and their decisions share a transaction, which is most of what a decision costs. As soon as
 * one of them is refused what it asked for first, and one behind it has places that it may still want, those are let go, and the
 * slice goes on one by one, then with two, with four. When one may not keep what it claimed, of those behind who may want it nothing is
 * decided yet ({@link dev.parterre.matching.PrecedencePolicy}). So within a slice nobody ever comes before those who came first. What is
 * in company is decided alone. Whatever meets a fault is, too: of a group that could not be written each is taken up as the database
 * says. Their orders are all begun, and so keep their places, before the first is charged
 * ({@link dev.parterre.matching.PaymentRound}).
 *
 * <p>A performance under a lottery ({@link dev.parterre.allocation}) is passed over until its draw; then a run of its own serves
 * the drawn line in one slice, strictly one after the other whatever account they are of, and only after that it is open to all.
 * Before the first one, places are chosen for all of them at once ({@link dev.parterre.matching.LineSeats}): the order decides who comes,
 * their wishes where they sit. In each one's turn everything that is free is theirs to have, so a choice that cannot be kept costs
 * nobody their turn.
 *
 * <h2>Once, whatever crashes</h2>
 * The decision row (cause, preference) is unique and commits together with the claim of the places, as PENDING with the hold's
 * id. Then {@code booking} is asked to book that hold under a key made of the decision and its attempt; asked again under the same
 * key it answers with what it did the first time. So a decision is in one of these states and can be resumed from each:
 * no row: nothing was claimed; PENDING: claimed, ask again; anything else: done. A run that a crash left STARTED is taken up
 * under the same id by a new job execution; preferences that have their decision are passed over.
 *
 * <p>The steps of a run are a list, {@link dev.parterre.matching.RunStep}; a test stops the process behind each. Places that somebody
 * claimed who died before a decision knew of them are let go before the run goes on ({@link dev.parterre.matching.LostClaims}); whoever
 * is alive after all and comes too late with such a claim makes no decision on it.
 *
 * <h2>Staff and runs</h2>
 * A run that is asked to stop finishes the preferences it has decided about and is STOPPED; it can be resumed and goes on behind them. At its end
 * what it came to is written down and stays. A dry run ({@link dev.parterre.matching.RehearsalService}) decides by the same rules as if
 * what it would have done before were done, and leaves nothing behind but its report; it is no run for the schedule.
 *
 * <h2>At once</h2>
 * What happens is looked at when it happens, not at the next run. A preference that is stated gets its answer
 * ({@link dev.parterre.matching.TriggerService}). What happens to a performance (it is on sale, on another date, at other prices, places
 * that were scarce came back) is for the whole line of those who could want it, and of a line one worker asks one after the other:
 * <ul>
 * <li>A fact does nothing but ask for a look: one row per performance ({@link dev.parterre.matching.Looks}), however many facts there are.
 * <li>Of all servers one worker has the row under a lease ({@link dev.parterre.matching.LineWorker}), serves the line from its front as long
 * as anything is left that somebody in it could have, and again when something happened meanwhile. A lease that nobody prolongs is taken
 * over; what was decided is not decided again.
 * <li>As long as the row is there, the performance is its line's: runs keep off it, and whoever is stated meanwhile is served at their
 * place in the line ({@link dev.parterre.matching.Lines}). So nobody comes before those who came first by saving a preference again.
 * <li>Who could want it an index in memory knows ({@link dev.parterre.matching.PreferenceIndex}, kept by
 * {@link dev.parterre.matching.PreferenceWatch}); who has had their chance is left out for many at once
 * ({@link dev.parterre.matching.LineAbsentees}); who wants what somebody before them did not find is not searched for
 * ({@link dev.parterre.matching.Remains}).
 * </ul>
 * Places that were sold, or offered to somebody in the line, rest when they come back: {@code booking} says how long and who may have
 * them. An offer that is declined, not answered or not paid so passes to the next. A look notes a decision that came to nothing only when it
 * came nearer than the last one, or one change would leave a row for everybody who stands in line. What the engine claimed and could not
 * record is let go quietly, and what went wrong is not tried again within the hour: no look leads to the next one by itself.
 *
 * <p>A run over all preferences is the safety net, and reports what it found left undone.
 *
 * <h2>Undo</h2>
 * What the engine booked can be undone in full for 24 hours, and until 24 hours before the start at the latest. It never
 * books what would leave less than an hour to undo, see {@link dev.parterre.matching.UndoPolicy}.
 *
 * <p>Decided 2026-11-22: the programme with its prices is read once per run and node into memory
 * ({@link dev.parterre.matching.CandidateIndex}); at 5,000 preferences over 1,500 performances one query per preference costs more than all
 * comparisons together. Availability is not part of it: claims decide, not memory.
 *
 * <p>Decided 2026-11-22: bit sets and columns of our own instead of a library of compressed bitmaps or Lucene's Monitor; they answer
 * exactly as trying all does ({@code MatchingBench} has the numbers). One performance is compared with sets of preferences
 * ({@link dev.parterre.matching.PreferenceBlock}); when many are, each preference is compared with sets of performances
 * ({@link dev.parterre.matching.Repertoire}), which costs the same however many it wants. The index follows the
 * database by what changed last, not by facts: a node that was away has missed nothing, and no subscription per node is needed.
 */
package dev.parterre.matching;
