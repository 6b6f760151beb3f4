/** Back office pages of the books: ledger, payouts, documents, and who issues them. */
package dev.parterre.web.backoffice.billing;
