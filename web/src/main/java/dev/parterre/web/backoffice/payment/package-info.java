/** What staff see and do with payments, refunds, disputes, and money that is not where it should be. */
package dev.parterre.web.backoffice.payment;
