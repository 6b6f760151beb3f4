package dev.parterre.matching;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.account.AccountId;
import dev.parterre.booking.HoldId;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.NoSuchHold;
import dev.parterre.shared.Wiring;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LetGoStepTest {

    private static final AccountId ACCOUNT = new AccountId(1);

    /** Cannot give back the broken one, and does not know the strange one. */
    private static final class Holds extends HoldService {

        private final List<String> givenBack = new ArrayList<>();

        @Override
        public void takeBackFor(AccountId account, HoldId hold) {
            switch (hold.value()) {
                case "broken" -> throw new IllegalStateException("broken");
                case "strange" -> throw new NoSuchHold();
                default -> givenBack.add(hold.value());
            }
        }
    }

    @Test
    void whatCannotBeGivenBackKeepsNoneOfTheOthersHeld() {
        var holds = new Holds();
        var step = Wiring.with(holds).make(LetGoStep.class);

        var ended = Stream.of("first", "broken", "strange", "last")
                .map(hold -> step.letGo(ACCOUNT, new HoldId(hold)))
                .toList();

        assertThat(ended).containsExactly(true, false, false, true);
        assertThat(holds.givenBack).containsExactly("first", "last");
    }
}
