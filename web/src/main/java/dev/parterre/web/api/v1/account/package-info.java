/** Registering, personal tokens, and accounts for staff. */
package dev.parterre.web.api.v1.account;
