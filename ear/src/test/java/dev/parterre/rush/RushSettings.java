package dev.parterre.rush;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * What the person at the console may choose, each as {@code -Dparterre.rush.<name>}.
 *
 * @param scenarios names, separated by commas; all when left out
 * @param clients how many buyers at once, one measurement each
 * @param warmup before the first measurement of a scenario, in seconds
 * @param seconds of each measurement
 * @param seed of all that is random
 * @param rounds of crashes of each kind
 * @param victims names of what is to crash; all when left out
 * @param party seats of one hold
 * @param preferences how many a run of the engine books
 * @param keys whether every hold that is measured carries an idempotency key
 */
record RushSettings(
        Set<String> scenarios,
        List<Integer> clients,
        Duration warmup,
        Duration seconds,
        long seed,
        int rounds,
        Set<String> victims,
        int party,
        int preferences,
        boolean keys) {

    private static final int MOST_CLIENTS = 512;
    private static final int MOST_SECONDS = 600;

    static RushSettings fromSystemProperties() {
        return new RushSettings(
                Set.of(text("scenarios", "all").split(",")),
                Arrays.stream(text("clients", "1,8,32,128,256").split(","))
                        .map(Integer::valueOf)
                        .map(clients -> Math.min(MOST_CLIENTS, clients))
                        .toList(),
                seconds("warmup", 60),
                seconds("seconds", 15),
                Long.parseLong(text("seed", "20261122")),
                Integer.parseInt(text("rounds", "10")),
                Set.of(text("victims", "all").split(",")),
                Integer.parseInt(text("party", "1")),
                Integer.parseInt(text("preferences", "20000")),
                Boolean.parseBoolean(text("keys", "true")));
    }

    boolean wants(String scenario) {
        return scenarios.contains("all") || scenarios.contains(scenario);
    }

    boolean kills(String victim) {
        return victims.contains("all") || victims.contains(victim);
    }

    private static Duration seconds(String name, int usual) {
        return Duration.ofSeconds(Math.min(MOST_SECONDS, Integer.parseInt(text(name, String.valueOf(usual)))));
    }

    private static String text(String name, String usual) {
        return System.getProperty("parterre.rush." + name, usual);
    }
}
