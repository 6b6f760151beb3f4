/** Plans and availability of performances over the API. */
package dev.parterre.web.api.v1.seating;
