package dev.parterre.launcher;

import java.util.List;

/**
 * One account per role for the demo, with passwords that are documented because they open nothing of value; without a demo
 * only the first administrator, with a password of this data directory's own.
 */
public final class DemoAccounts {

    private static final String PASSWORD = "curtain-up-2026";
    private static final String ADMIN = "admin@parterre.example";

    private final boolean demo;
    private final Secrets secrets;

    DemoAccounts(boolean demo, Secrets secrets) {
        this.demo = demo;
        this.secrets = secrets;
    }

    /** Somebody who can sign in. */
    public record Account(String role, String name, String email, String password, String language) {}

    /** The administrator the application creates for itself at its first start. */
    public Account admin() {
        return new Account("ADMIN", "Vera Admin", ADMIN, demo ? PASSWORD : secrets.adminPassword(), "en");
    }

    /** Those the launcher creates through the API. */
    public List<Account> others() {
        return demo
                ? List.of(
                        account("CUSTOMER", "Мария Петрова", "customer", "bg"),
                        account("ORGANISER", "Anton Organiser", "organiser", "en"),
                        account("BOX_OFFICE", "Бояна Касова", "boxoffice", "bg"),
                        account("GATE", "Georgi Gate", "gate", "en"),
                        account("SUPPORT", "Силвия Помощна", "support", "bg"),
                        account("FINANCE", "Filip Finance", "finance", "en"))
                : List.of();
    }

    private static Account account(String role, String name, String mailbox, String language) {
        return new Account(role, name, mailbox + "@parterre.example", PASSWORD, language);
    }
}
