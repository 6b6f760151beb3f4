package dev.parterre.matching;

/**
 * The steps of a run, in their order: of the run as a whole, and between {@link #RUN_PLACES_CLAIMED} and {@link #RUN_PREFERENCE_DONE} of
 * each preference. Behind each the process may die; what then stands where is what the next taker goes on from. A test walks this list
 * and stops the process behind each step.
 */
public enum RunStep {
    /** The run is written; nobody works on it. */
    RUN_OPENED,
    /** A node has taken it up; no job has begun. */
    RUN_TAKEN_UP,
    /** The job works; the run does not know its number. */
    RUN_JOB_STARTED,
    /** Places are claimed; no decision says for whom. */
    RUN_PLACES_CLAIMED,
    /** The decision stands with its claim; nothing is ordered or paid. */
    RUN_DECISION_PENDING,
    /** It is booked and paid; the decision does not know. */
    RUN_BOOKING_MADE,
    /** The customer is asked; the run has not gone on. */
    RUN_OFFER_MADE,
    /** The decision is complete; the job has not kept how far it is. */
    RUN_PREFERENCE_DONE,
    /** Every slice is worked through; the run has not ended. */
    RUN_SLICES_DONE,
    /** The run has ended; the node does not know. */
    RUN_ENDED
}
