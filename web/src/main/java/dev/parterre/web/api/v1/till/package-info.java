/** The box office's tills over the API. */
package dev.parterre.web.api.v1.till;
