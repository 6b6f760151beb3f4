package dev.parterre.sandbox.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Mails on disk, one {@code .eml} file for each recipient of each; a list of them in memory. */
final class MailStore {

    private static final Session SESSION = Session.getInstance(new Properties());
    private static final String SUFFIX = ".eml";

    private final Path directory;
    private final NavigableMap<Integer, MailSummary> summaries = new ConcurrentSkipListMap<>(Comparator.reverseOrder());

    private MailStore(Path directory) {
        this.directory = directory;
    }

    static MailStore in(Path directory) throws IOException {
        MailStore store = new MailStore(directory);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.filter(MailStore::isMail).toList()) {
                store.summaries.put(number(file), store.summary(file));
            }
        }
        return store;
    }

    /** Keeps one recipient's copy; it is complete on disk when this returns. */
    synchronized void keep(String recipient, String sender, MimeMessage message)
            throws IOException, MessagingException {
        int number = summaries.isEmpty() ? 1 : summaries.firstKey() + 1;
        Path draft = directory.resolve(number + ".draft");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
            String envelope = "Return-Path: <" + sender + ">\r\nDelivered-To: " + recipient + "\r\n";
            out.write(envelope.getBytes(StandardCharsets.UTF_8));
            message.writeTo(out);
        }
        Path file = directory.resolve("%06d%s".formatted(number, SUFFIX));
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        summaries.put(number, summary(file));
    }

    /** Newest first; all of them without an address. */
    List<MailSummary> list(Optional<String> recipient) {
        return summaries.values().stream()
                .filter(mail -> recipient.isEmpty() || mail.to().equalsIgnoreCase(recipient.get()))
                .toList();
    }

    /** Everybody who has mail, in alphabetical order. */
    List<String> recipients() {
        return summaries.values().stream()
                .map(MailSummary::to)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<Mail> mail(String id) throws IOException {
        Optional<MailSummary> summary = find(id);
        return summary.isEmpty() ? Optional.empty() : Optional.of(new Mail(summary.get(), read(file(id))));
    }

    /** The mail as it came over the wire. */
    Optional<byte[]> raw(String id) throws IOException {
        return find(id).isEmpty() ? Optional.empty() : Optional.of(Files.readAllBytes(file(id)));
    }

    private Optional<MailSummary> find(String id) {
        return id.matches("\\d{1,9}") ? Optional.ofNullable(summaries.get(Integer.parseInt(id))) : Optional.empty();
    }

    private Path file(String id) throws NoSuchFileException {
        return directory.resolve("%06d%s".formatted(Integer.parseInt(id), SUFFIX));
    }

    private MailSummary summary(Path file) throws IOException {
        try {
            MimeMessage message = read(file);
            return new MailSummary(
                    Integer.toString(number(file)),
                    header(message, "Delivered-To"),
                    Mail.decoded(header(message, "From")),
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    header(message, "Message-ID"),
                    receivedAt(file));
        } catch (MessagingException e) {
            throw new IOException("not a mail: " + file, e);
        }
    }

    private static Instant receivedAt(Path file) throws IOException {
        return Files.getLastModifiedTime(file).toInstant();
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        return Optional.ofNullable(message.getHeader(name, null)).orElse("");
    }

    private static MimeMessage read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new MimeMessage(SESSION, in);
        } catch (MessagingException e) {
            throw new IOException("not a mail: " + file, e);
        }
    }

    private static boolean isMail(Path file) {
        return file.getFileName().toString().matches("\\d{6,9}\\.eml");
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replace(SUFFIX, ""));
    }
}
