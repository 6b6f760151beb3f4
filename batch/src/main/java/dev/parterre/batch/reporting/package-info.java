/** The nightly sales report: one item per finished day without one, so that nights the house was shut are caught up. */
package dev.parterre.batch.reporting;
