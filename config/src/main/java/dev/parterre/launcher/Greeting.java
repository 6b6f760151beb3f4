package dev.parterre.launcher;

/** What a person reads when the house is open. */
final class Greeting {

    private final Environment environment;

    Greeting(Environment environment) {
        this.environment = environment;
    }

    String text(long seconds) {
        StringBuilder text = new StringBuilder("\nParterre is open (after " + seconds + " s).\n\n");
        line(text, "Portal", environment.portal());
        line(text, "Back office", environment.portal().resolve("backoffice"));
        line(text, "Mailbox", environment.mailbox());
        line(text, "Payments", environment.sandbox());
        line(text, "API", environment.api());
        line(text, "OpenAPI", environment.portal().resolve("openapi"));
        line(text, "Health", environment.management().resolve("health"));
        line(text, "Metrics", environment.management().resolve("metrics"));
        text.append("\n");
        environment.accounts().others().forEach(account -> account(text, account));
        account(text, environment.accounts().admin());
        return text.append("\nCtrl-C stops everything. Data: ")
                .append(environment.settings().data())
                .append("\n")
                .toString();
    }

    private static void line(StringBuilder text, String name, Object value) {
        text.append("  %-12s %s%n".formatted(name, value));
    }

    private static void account(StringBuilder text, DemoAccounts.Account account) {
        text.append("  %-12s %-28s %s%n".formatted(account.role(), account.email(), account.password()));
    }
}
