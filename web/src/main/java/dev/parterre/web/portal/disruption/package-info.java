/** What customers say to another date. */
package dev.parterre.web.portal.disruption;
