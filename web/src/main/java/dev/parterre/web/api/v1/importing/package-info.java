/** Files from outside over the API: sending one, watching it being taken, and reading what could not be. */
package dev.parterre.web.api.v1.importing;
