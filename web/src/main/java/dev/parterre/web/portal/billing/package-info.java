/** Receipts and invoices for who booked. */
package dev.parterre.web.portal.billing;
