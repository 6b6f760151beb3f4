package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parterre.booking.PlaceRequest.InCategory;
import dev.parterre.catalog.PerformanceId;
import dev.parterre.shared.IdempotencyKeyReused;
import dev.parterre.shared.RequestKey;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FirstRequestsTest {

    private final FirstRequests<HoldErrand> requests = new FirstRequests<>();

    @Test
    void whoHasNoKeyIsAlwaysTheFirst() {
        assertThat(Stream.of(errand(null), errand(null)).filter(requests::take)).hasSize(2);
        assertThat(requests.followers()).isEmpty();
    }

    @Test
    void theSameRequestIsSeenToOnce() {
        var first = errand(key("ana", "k", "two seats"));
        var again = errand(key("ana", "k", "two seats"));
        assertThat(List.of(first, again).stream().filter(requests::take)).containsExactly(first);
        assertThat(requests.followers()).containsExactly(again);
        assertThat(requests.firstOf(again)).isSameAs(first);
    }

    @Test
    void followersGetTheFirstOnesAnswer() {
        var first = errand(key("ana", "k", "two seats"));
        var again = errand(key("ana", "k", "two seats"));
        requests.take(first);
        requests.take(again);
        var no = new NotOnSale();
        first.refuses(no);
        again.follows(requests.firstOf(again));
        again.deliver();
        assertThatThrownBy(() -> again.answer().join())
                .isInstanceOf(CompletionException.class)
                .hasCause(no);
    }

    @Test
    void anotherContentUnderTheKeyIsRefused() {
        var first = errand(key("ana", "k", "two seats"));
        var other = errand(key("ana", "k", "three seats"));
        assertThat(requests.take(first)).isTrue();
        assertThat(requests.take(other)).isFalse();
        other.deliver();
        assertThatThrownBy(() -> other.answer().join()).hasCauseInstanceOf(IdempotencyKeyReused.class);
        assertThat(requests.followers()).isEmpty();
    }

    @Test
    void keysOfDifferentPeopleDoNotMeet() {
        assertThat(requests.take(errand(key("ana", "k", "two seats")))).isTrue();
        assertThat(requests.take(errand(key("boyan", "k", "two seats")))).isTrue();
    }

    @Test
    void whatIsDecidedAlreadyIsLeftAlone() {
        var refused = errand(key("ana", "k", "two seats"));
        refused.refuses(new NotOnSale());
        assertThat(requests.take(refused)).isFalse();
        assertThat(requests.take(errand(key("ana", "k", "two seats")))).isTrue();
    }

    private static RequestKey key(String owner, String key, String content) {
        return RequestKey.of(owner, key, content);
    }

    private static HoldErrand errand(RequestKey key) {
        var terms = new HoldErrand.Terms(Optional.empty(), HoldPolicy.HOLD, true);
        return new HoldErrand(HoldCommand.of(new PerformanceId(1), new InCategory("A", 1)), terms, key);
    }
}
