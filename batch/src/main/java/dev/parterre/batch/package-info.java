/**
 * Jakarta Batch jobs and the one schedule that starts them. A reader yields ids, a writer calls one service method per
 * item; rules live in {@code ejb}.
 */
package dev.parterre.batch;
