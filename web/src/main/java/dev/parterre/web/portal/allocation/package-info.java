/** How scarce places are given, for everybody to see and to check. */
package dev.parterre.web.portal.allocation;
