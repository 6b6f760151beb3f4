package dev.parterre.account;

/**
 * Somebody has an account anew, by a link that was mailed to them: what was signed in before counts no more. Told within this node
 * when it is committed.
 *
 * @param number sessions begun with a lower one are over
 */
public record CredentialsReplaced(AccountId account, int number) {}
