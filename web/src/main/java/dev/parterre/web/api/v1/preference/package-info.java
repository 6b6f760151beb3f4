/** Standing orders over the API. */
package dev.parterre.web.api.v1.preference;
