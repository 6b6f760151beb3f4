/**
 * The mail server of {@code run} and of the tests: takes every mail the application sends, keeps it as it came, and shows
 * it as its recipient would see it. Nothing leaves the machine.
 *
 * <p>Each recipient's copy is one {@code .eml} file, so the mailbox survives a restart and any mail program can open it.
 */
package dev.parterre.sandbox.mail;
