/** What the engine did, the customer's say in it, and its runs. */
package dev.parterre.web.api.v1.matching;
