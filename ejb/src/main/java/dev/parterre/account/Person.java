package dev.parterre.account;

/** Whom a mail or a ticket is for. Personal data: not for logs, facts or the audit trail. */
public record Person(AccountId id, String name, String email, String language) {}
