/** Receipts, invoices and the books over the API. */
package dev.parterre.web.api.v1.billing;
