/** What is said about plan files, alike on pages and over the API. */
package dev.parterre.web.planfile;
