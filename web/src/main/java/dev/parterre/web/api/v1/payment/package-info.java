/** Saved payment methods, and the gateway's reports. */
package dev.parterre.web.api.v1.payment;
