package dev.parterre.shared;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Where the process stands in a sequence of steps that is listed as an enum: between each two it may die, and a test walks the list.
 * Does nothing, unless the server was started with the system property {@value #PROPERTY}, which no configuration of ours does outside
 * tests: it names a file, and a test that writes {@code HALT PAYMENT_ANSWERED} into it has the process end there at once, as in a power
 * cut, and with {@code ABORT} has the step fail. The order is used up by the first who finds it.
 */
@ApplicationScoped
public class FaultPoints {

    static final String PROPERTY = "parterre.test.stop";

    private static final Logger LOG = Logger.getLogger(FaultPoints.class);
    private static final int AS_KILLED = 137;

    private Optional<Path> order = Optional.empty();

    @PostConstruct
    void look() {
        order = Optional.ofNullable(System.getProperty(PROPERTY)).map(Path::of);
        order.ifPresent(file -> LOG.warnf("this server can be stopped between its steps: it is a test's (%s)", file));
    }

    /** @throws IllegalStateException where a test has said that the step is to fail */
    public void reached(Enum<?> step) {
        order.filter(Files::exists).ifPresent(file -> obey(file, step));
    }

    private static void obey(Path file, Enum<?> step) {
        try {
            var wanted = Files.readString(file).strip();
            if (wanted.endsWith(" " + step.name()) && Files.deleteIfExists(file)) {
                stop(wanted, step);
            }
        } catch (NoSuchFileException usedUp) {
            LOG.debugf("somebody else was stopped at %s", step);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void stop(String wanted, Enum<?> step) {
        LOG.warnf("a test stops this at %s: %s", step, wanted);
        if (wanted.startsWith("HALT ")) {
            Runtime.getRuntime().halt(AS_KILLED);
        }
        throw new IllegalStateException("a test wanted this to fail at " + step);
    }
}
