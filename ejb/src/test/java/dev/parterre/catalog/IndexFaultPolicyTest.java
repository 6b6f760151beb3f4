package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import org.apache.lucene.index.IndexNotFoundException;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.Test;

class IndexFaultPolicyTest {

    private static final String FAILED = "HSEARCH400007: Elasticsearch request failed: ";

    @Test
    void anEngineThatCannotBeReachedOrIsSlowHasLostNothing() {
        assertThat(isLost(FAILED + "refused", new ConnectException("Connection refused")))
                .isFalse();
        assertThat(isLost(FAILED + "slow", new SocketTimeoutException("30,000 milliseconds timeout on connection")))
                .isFalse();
        assertThat(isLost(FAILED + "gone", new IOException("Connection reset by peer")))
                .isFalse();
        assertThat(isLost("HSEARCH400590: Request execution exceeded the timeout of 10s", null))
                .isFalse();
    }

    @Test
    void anEngineThatRefusesHasLostNothing() {
        assertThat(isLost(answer("503 'Service Unavailable'", "no_shard_available_action_exception"), null))
                .isFalse();
        assertThat(isLost(answer("429 'Too Many Requests'", "rejected_execution_exception"), null))
                .isFalse();
        assertThat(isLost(answer("404 'Not Found'", "search_context_missing_exception"), null))
                .as("what was asked took too long")
                .isFalse();
        assertThat(isLost(answer("401 'Unauthorized'", "security_exception"), null))
                .isFalse();
    }

    @Test
    void anEngineWithoutTheIndexSaysSo() {
        assertThat(isLost(answer("404 'Not Found'", "index_not_found_exception"), null))
                .isTrue();
    }

    @Test
    void filesThatCannotBeReadAreLost() {
        assertThat(isLost("HSEARCH000284: Unable to open index readers", new IndexNotFoundException("no segments")))
                .isTrue();
        var cutOff = new EOFException("read past EOF");
        cutOff.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("org.apache.lucene.store.ByteBufferIndexInput", "readByte", null, 1)
        });
        assertThat(isLost("HSEARCH600027: Unable to execute search query", cutOff))
                .isTrue();
    }

    @Test
    void whatIsNotKnownIsNoLoss() {
        assertThat(IndexFaultPolicy.isLost(new IllegalStateException("the entity manager is closed")))
                .isFalse();
    }

    private static boolean isLost(String message, Throwable cause) {
        return IndexFaultPolicy.isLost(new RuntimeException(new SearchException(message, cause)));
    }

    private static String answer(String status, String type) {
        return FAILED + "HSEARCH400090: Elasticsearch response indicates a failure.\nResponse: " + status
                + " with body\n{\"error\": {\"type\": \"" + type + "\"}}";
    }
}
