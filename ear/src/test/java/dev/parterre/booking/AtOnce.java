package dev.parterre.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Clients that all press at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What each of them does. */
    public interface Press<T> {
        T press(int client) throws Exception;
    }

    /** @return what each of them got, in the order of their numbers */
    public static <T> List<T> all(int clients, Press<T> press) throws Exception {
        var start = new CyclicBarrier(clients);
        IntFunction<Callable<T>> pressing = client -> () -> {
            start.await();
            return press.press(client);
        };
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var got = pool.invokeAll(
                    IntStream.range(0, clients).mapToObj(pressing).toList());
            var answers = new ArrayList<T>();
            for (var one : got) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
