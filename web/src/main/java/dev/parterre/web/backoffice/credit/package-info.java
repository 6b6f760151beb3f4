/** Vouchers and gift cards in the back office. */
package dev.parterre.web.backoffice.credit;
