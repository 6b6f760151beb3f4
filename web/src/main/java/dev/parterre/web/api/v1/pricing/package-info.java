/** What staff set of prices: fees of performances, and promotions. */
package dev.parterre.web.api.v1.pricing;
