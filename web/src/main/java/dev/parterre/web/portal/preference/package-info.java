/** Standing orders: the wish as a sentence, its limits, every decision with its reasons, and the form behind it. */
package dev.parterre.web.portal.preference;
