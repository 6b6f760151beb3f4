package dev.parterre.matching;

/** The batch job that works through a run; implemented where jobs live. */
public interface MatchingJob {

    /**
     * Starts working through the run on this node and returns at once. Preferences that have their decision are passed over,
     * so a run may be started again.
     *
     * @return the number of the job's execution
     */
    long start(RunId run);
}
