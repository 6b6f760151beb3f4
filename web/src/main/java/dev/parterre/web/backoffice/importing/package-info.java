/** Imports in the back office: send a file, watch it being taken, read what could not be. */
package dev.parterre.web.backoffice.importing;
