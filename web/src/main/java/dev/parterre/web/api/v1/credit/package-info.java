/** Balances over the API: a customer's own, codes, and issuing them. */
package dev.parterre.web.api.v1.credit;
