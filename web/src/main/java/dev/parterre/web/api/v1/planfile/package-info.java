/** Seating plans of halls over the API: listed, taken from files and given out as files. */
package dev.parterre.web.api.v1.planfile;
