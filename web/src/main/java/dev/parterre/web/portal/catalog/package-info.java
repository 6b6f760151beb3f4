/** The portal's programme: the search on the first page, and an event with its performances. */
package dev.parterre.web.portal.catalog;
