package dev.parterre.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Opens the house before the first test of the JVM and closes it after the last. */
public class ServerSession implements LauncherSessionListener {

    private static boolean opened;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!opened) {
            opened = true;
            try {
                ParterreServer.open();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        ParterreServer.close();
    }
}
