/** The programme over the API: search, detail, and what staff enter. Texts come in the language that the request prefers. */
package dev.parterre.web.api.v1.catalog;
