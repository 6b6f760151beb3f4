package dev.parterre.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private final List<String> told = new ArrayList<>();
    private final Budget budget = new Budget(2, 2);

    @Test
    void letsInAsManyAsThereIsRoomFor() {
        assertThat(budget.enter()).isTrue();
        assertThat(budget.enter()).isTrue();
        assertThat(budget.enter()).isFalse();
        budget.leave();
        assertThat(budget.enter()).isTrue();
    }

    @Test
    void whoWaitsGetsInInOrder() {
        budget.enter();
        budget.enter();
        budget.queue(visit("a"));
        budget.queue(visit("b"));
        assertThat(budget.waiting()).isEqualTo(2);
        assertThat(told).isEmpty();

        budget.leave();
        budget.leave();

        assertThat(told).containsExactly("a in", "b in");
        assertThat(budget.inside()).isEqualTo(2);
    }

    @Test
    void whoFindsNoRoomToWaitIsRefusedAtOnce() {
        budget.enter();
        budget.enter();
        budget.queue(visit("a"));
        budget.queue(visit("b"));
        budget.queue(visit("c"));

        assertThat(told).containsExactly("c refused");
        assertThat(budget.refused()).isEqualTo(1);
    }

    @Test
    void whoLosesPatienceIsRefusedAndNeverLetIn() {
        budget.enter();
        budget.enter();
        var a = visit("a");
        budget.queue(a);
        budget.giveUp(a);
        budget.giveUp(a);
        budget.leave();

        assertThat(told).containsExactly("a refused");
        assertThat(budget.inside()).isEqualTo(1);
    }

    @Test
    void patienceEndsAtTheDoor() {
        var a = visit("a");
        budget.queue(a);
        budget.giveUp(a);

        assertThat(told).containsExactly("a in");
    }

    @Test
    void manyAtOnceNeitherLeakNorExceedTheRoom() throws InterruptedException {
        var small = new Budget(3, 1000);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        var left = new CountDownLatch(400);
        var threads = new ArrayList<Thread>();
        for (var t = 0; t < 4; t++) {
            var thread = new Thread(() -> {
                for (var i = 0; i < 100; i++) {
                    small.queue(new Stay(small, inside, most, left));
                }
            });
            threads.add(thread);
            thread.start();
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(left.await(20, TimeUnit.SECONDS)).isTrue();

        assertThat(most.get()).isBetween(1, 3);
        assertThat(small.inside()).isZero();
        assertThat(small.waiting()).isZero();
    }

    private static final class Stay implements Budget.Visit {

        private final Budget budget;
        private final AtomicInteger inside;
        private final AtomicInteger most;
        private final CountDownLatch left;

        private Stay(Budget budget, AtomicInteger inside, AtomicInteger most, CountDownLatch left) {
            this.budget = budget;
            this.inside = inside;
            this.most = most;
            this.left = left;
        }

        @Override
        public void begin() {
            var now = inside.incrementAndGet();
            most.accumulateAndGet(now, Math::max);
            var work = new Thread(() -> {
                inside.decrementAndGet();
                budget.leave();
                left.countDown();
            });
            work.start();
        }

        @Override
        public void refuse() {
            throw new AssertionError("there was room to wait");
        }
    }

    private Budget.Visit visit(String name) {
        return new Budget.Visit() {
            @Override
            public void begin() {
                told.add(name + " in");
            }

            @Override
            public void refuse() {
                told.add(name + " refused");
            }
        };
    }
}
