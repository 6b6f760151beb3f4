/** Venues, their halls and seating plans in the back office: read a plan from a file, take one away as a file. */
package dev.parterre.web.backoffice.planfile;
