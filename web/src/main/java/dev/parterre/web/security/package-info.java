/**
 * Who is calling. Pages: a person signs in once, the session remembers the account, and its id changes at that moment. The API:
 * every call brings a personal token, and no session is ever made or read, so a foreign page cannot borrow one. Either way the
 * caller's principal is the account's id and reaches the services, which decide by role.
 *
 * <p>Pages are safe from cross-site requests by the view state, a secret of the session that every form carries; signing out is
 * a form too. Pages are sent compressed although they repeat what was typed beside such secrets (the attack is known as BREACH):
 * the session's cookie is {@code SameSite=Lax}, so another site cannot have a page fetched in somebody's name often and unseen,
 * which the attack needs; view states and nonces are new with each view besides.
 *
 * <p>Decided 2026-11: an own {@code HttpAuthenticationMechanism} rather than the built-in ones, because one application serves
 * both kinds of caller. A session asks once a minute whether its account still may what it could.
 */
package dev.parterre.web.security;
