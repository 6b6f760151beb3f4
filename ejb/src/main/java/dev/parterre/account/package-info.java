/**
 * People: who they are, how they prove it, what they may do.
 *
 * <p>An account begins PENDING and is ACTIVE once its e-mail address is confirmed by a link. Signing in, by page or for a
 * personal token, goes through {@link dev.parterre.account.SignInService}, which answers the same, and after the same work,
 * for an unknown address, a wrong password and a locked account. Ten failures in a row lock an account for a quarter of an
 * hour. Registering an address that is taken gives the answer of a fresh registration; the owner learns of it by mail.
 *
 * <p>Secrets are kept as hashes: passwords by PBKDF2-HMAC-SHA512 with 210,000 rounds through Jakarta Security (its own
 * algorithm, no library to look after; what OWASP asks for), tokens and links, which are 256 random bits, by SHA-256.
 *
 * <p><b>Guests.</b> Who has bought without an account may make one of their orders ({@link dev.parterre.account.AccountOfferService}):
 * a TAKE_ACCOUNT link goes to the order's address, and the password is chosen behind it. Whoever reads that mail has the account,
 * whoever had registered it before: their password, links, tokens and sessions count no more
 * ({@link dev.parterre.account.CredentialsReplaced}). Sessions and proofs carry the number of the credentials they were made with and
 * are compared with the account's, by number because two nodes' clocks differ. The orders follow by
 * {@link dev.parterre.account.AccountTaken}: {@link dev.parterre.booking.BookingAdoptionService} tells which.
 *
 * <p><b>Forgotten passwords.</b> The same by a RESET_PASSWORD link of one hour ({@link dev.parterre.account.PasswordResetService}), for
 * any account; to ask for one takes the same statements and gives the same answer whatever the address is. A lock-out by wrong passwords
 * neither prevents it nor outlives it: it is then that people forget, and it says nothing about who reads the mail.
 *
 * <p>Decided 2026-11: whoever registers a PENDING address again replaces name and password and voids the links sent before,
 * so that a stranger who registered it first owns nothing when the owner confirms. A confirmation link is used by a button
 * (POST), because mail scanners open every link they see.
 */
package dev.parterre.account;
