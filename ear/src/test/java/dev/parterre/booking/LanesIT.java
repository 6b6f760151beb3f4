package dev.parterre.booking;

import static dev.parterre.booking.Shopping.hold;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Api.Answer;
import dev.parterre.testing.Invariants;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is written together is answered one by one. */
class LanesIT {

    private static final int CLIENTS = 20;

    private final Ledger ledger = new Ledger();

    @AfterEach
    void checkInvariants() throws Exception {
        ledger.close();
        Invariants.assertHold();
    }

    @Test
    void oneKeyFromManyClientsAtOnceIsOneHold() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var path = "performances/" + performance.id() + "/holds";
        var key = "lanes-" + performance.id();
        var two = Map.of("category", "A", "quantity", 2);

        var answers = AtOnce.all(CLIENTS, client -> Api.anonymous().post(path, two, "Idempotency-Key", key));

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(ledger.count("select count(*) from hold where performance_id = " + performance.id()))
                .isOne();
        var other = Api.anonymous().post(path, Map.of("category", "A", "quantity", 3), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("idempotency-key-reused");
    }

    @Test
    void differentContentsUnderOneKeyAtOnceAreOneHoldAndRefusals() throws Exception {
        var performance = ledger.aPerformance().onSale();
        var path = "performances/" + performance.id() + "/holds";
        var key = "mixed-" + performance.id();

        var answers = AtOnce.all(CLIENTS, client -> Api.anonymous()
                .post(path, Map.of("category", "A", "quantity", 1 + client % 2), "Idempotency-Key", key));

        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(CLIENTS / 2);
        assertThat(answers.stream().filter(answer -> answer.code().equals("idempotency-key-reused")))
                .hasSize(CLIENTS / 2);
        assertThat(ledger.count("select count(*) from hold where performance_id = " + performance.id()))
                .isOne();
    }

    /** The database itself refuses one place: whoever wants it fails alone, those in the same batch get theirs. */
    @Test
    void whatFailsFailsAlone() throws Exception {
        var performance = ledger.aPerformance().onSale();
        ledger.update("create or replace trigger scratch_poison before update on place for each row begin"
                + " if new.performance_id = " + performance.id() + " and new.ordinal = 0 and new.state = 'HELD' then"
                + " signal sqlstate '45000' set message_text = 'poisoned'; end if; end");
        try {
            var answers = AtOnce.all(
                    CLIENTS,
                    client -> client == 0
                            ? hold(performance, "stalls-1-1", "stalls-1-2")
                            : hold(performance, seat(client), seat(client, 1)));

            assertThat(answers.get(0).status()).isIn(500, 503);
            assertThat(answers.subList(1, CLIENTS)).allMatch(answer -> answer.status() == 201);
        } finally {
            ledger.update("drop trigger scratch_poison");
        }
        assertThat(hold(performance, "stalls-1-1", "stalls-1-2").status()).isEqualTo(201);
    }

    private static String seat(int pair) {
        return seat(pair, 0);
    }

    private static String seat(int pair, int more) {
        return "stalls-" + (pair / 5 + 1) + "-" + (pair % 5 * 2 + 1 + more);
    }
}
