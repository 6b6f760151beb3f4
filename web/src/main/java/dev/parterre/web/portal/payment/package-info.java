/** Where the payment gateway's pages lead back to. */
package dev.parterre.web.portal.payment;
