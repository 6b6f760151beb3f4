package dev.parterre.account;

import dev.parterre.testing.Api;
import dev.parterre.testing.Mailbox.ReceivedMail;
import dev.parterre.testing.ParterreServer;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** People nobody has met before. */
public final class PeopleFixture {

    public static final String PASSWORD = "зелена лампа до прозореца";
    private static final Pattern RESET = Pattern.compile("https?://\\S+/password\\?token=([\\w-]+)");
    private static final Pattern LINK = Pattern.compile("(https?://\\S+/confirm\\?token=([\\w-]+))");

    private PeopleFixture() {}

    public static String aNewAddress() {
        return "guest-" + UUID.randomUUID() + "@example.com";
    }

    /** A customer who has confirmed and can sign in with {@link #PASSWORD}; their address. */
    public static String aCustomer() {
        return aCustomer("en");
    }

    public static String aCustomer(String language) {
        var email = aNewAddress();
        register(email, PASSWORD, language);
        Api.anonymous().post("confirmations", Map.of("token", confirmationToken(email)));
        return email;
    }

    public static Api.Answer register(String email, String password) {
        return register(email, password, "en");
    }

    static Api.Answer register(String email, String password, String language) {
        return Api.anonymous()
                .post(
                        "registrations",
                        Map.of("name", "Иван Петров", "email", email, "password", password, "language", language));
    }

    /** From the newest mail with a link; waits for one. */
    static String confirmationToken(String email) {
        return link(confirmationMail(email), 2);
    }

    /** The address the mail leads to. */
    public static String confirmationLink(String email) {
        return link(confirmationMail(email), 1);
    }

    /** From the mail to whoever forgot their password; waits for it. */
    public static String resetToken(String email) {
        var mail = ParterreServer.mailbox()
                .awaitMailTo(email, received -> RESET.matcher(received.text()).find());
        return RESET.matcher(mail.text()).results().findFirst().orElseThrow().group(1);
    }

    public static String confirmationLink(ReceivedMail mail) {
        return link(mail, 1);
    }

    private static ReceivedMail confirmationMail(String email) {
        return ParterreServer.mailbox()
                .awaitMailTo(email, mail -> LINK.matcher(mail.text()).find());
    }

    static String link(ReceivedMail mail, int group) {
        var link = LINK.matcher(mail.text());
        if (!link.find()) {
            throw new AssertionError("no link in the mail: " + mail.text());
        }
        return link.group(group);
    }
}
