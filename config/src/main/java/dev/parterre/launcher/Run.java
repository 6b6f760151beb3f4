package dev.parterre.launcher;

/** {@code mvn -Prun}: starts Parterre, says where it is, and stays until it is told to stop. */
public final class Run {

    private Run() {}

    public static void main(String[] arguments) {
        try {
            run(new Environment(Settings.fromSystemProperties()));
        } catch (CannotStart e) {
            fail(e.getMessage());
        } catch (RuntimeException e) {
            e.printStackTrace();
            fail("Parterre could not be started: " + e);
        }
    }

    private static void run(Environment environment) {
        Runtime.getRuntime().addShutdownHook(new Thread(environment::close, "stop"));
        say("Starting Parterre in " + environment.settings().data() + " ...");
        long begin = System.nanoTime();
        environment.start();
        say(new Greeting(environment).text((System.nanoTime() - begin) / 1_000_000_000));
        if (environment.settings().demo()) {
            new DemoHouse(environment, Run::say).openInBackground();
        }
        if (environment.awaitServerEnd()) {
            fail("WildFly has ended; see " + environment.data().log() + ".");
        }
        waitForTheShutdownHook();
    }

    /** Were this to return, Maven would go on and unload the classes that the hook still needs. */
    private static void waitForTheShutdownHook() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(String text) {
        System.out.println(text);
    }

    /** Ends Maven too: one sentence for a person, not its report of a failed build. */
    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }
}
