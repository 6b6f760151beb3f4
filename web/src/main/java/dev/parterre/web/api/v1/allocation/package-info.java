/** How scarce places are given, and draws to be done again. */
package dev.parterre.web.api.v1.allocation;
