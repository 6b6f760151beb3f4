package dev.parterre.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.parterre.testing.MicroWar;
import jakarta.ejb.EJB;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class IdempotentRequestsIT {

    @EJB(lookup = "java:global/parterre/ejb/IdempotentRequests")
    private IdempotentRequests requests;

    @Deployment
    static WebArchive war() {
        return MicroWar.of(IdempotentRequestsIT.class);
    }

    @Test
    void theFirstRequestGoesOn() {
        assertEquals(Optional.empty(), requests.begin(aKey("first")));
    }

    @Test
    void aRequestThatIsBeingAnsweredIsToldToComeBack() {
        IdempotentRequests.Key key = aKey("again");
        requests.begin(key);
        assertThrows(RequestInProgress.class, () -> requests.begin(key));
    }

    private static IdempotentRequests.Key aKey(String key) {
        return new IdempotentRequests.Key("test:" + UUID.randomUUID(), key, "test", "0".repeat(64));
    }
}
