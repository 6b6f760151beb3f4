/** How a business no reaches a person: its words, and what a page does with it. */
package dev.parterre.web.refusal;
