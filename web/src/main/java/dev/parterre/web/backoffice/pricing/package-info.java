/** Pages where staff set what is asked besides the listed prices, and what is taken off them. */
package dev.parterre.web.backoffice.pricing;
