/**
 * The job {@code refund-performance}: lists the bookings of a performance that was called off or moved, and sees to each, one portion
 * per partition, one booking per item. All rules are {@link dev.parterre.disruption}'s.
 *
 * <p>A booking is seen to by the processor and not by the writer: a fault then costs one booking its turn, which is listed, and not the
 * whole chunk. Nothing else is passed over: when the bookings themselves cannot be read, the job fails, and the schedule takes it up
 * again. Everything happens outside the chunk's own transaction, which only guards the checkpoint. The job is not restarted by
 * its checkpoint but started anew: what is done is not waiting any more.
 */
package dev.parterre.batch.disruption;
