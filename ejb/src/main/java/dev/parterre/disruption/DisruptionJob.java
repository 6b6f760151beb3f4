package dev.parterre.disruption;

/** The batch job that works through the bookings; implemented where jobs live. */
public interface DisruptionJob {

    /** Starts working on this node and returns at once. Bookings that were seen to are passed over, so it may be started again. */
    void start(DisruptionId disruption);
}
