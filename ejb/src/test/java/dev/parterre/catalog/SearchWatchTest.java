package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hibernate.search.util.common.SearchException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SearchWatchTest {

    private final SearchWatch watch = new SearchWatch();
    private final Logger logger = Logger.getLogger(SearchWatch.class.getName());
    private final List<String> logged = new ArrayList<>();

    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line.getLevel() + " " + line.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void whatCannotBeAskedIsRefusedAndSaidToTheLogOnce() {
        for (var visitor = 0; visitor < 3; visitor++) {
            assertThatThrownBy(() -> watch.ask(() -> {
                        throw new SearchException("segments_4 is cut off");
                    }))
                    .isInstanceOfSatisfying(
                            SearchAway.class,
                            away -> assertThat(away.kind().status()).isEqualTo(503));
        }
        assertThat(watch.ask(() -> 7)).isEqualTo(7);
        assertThat(watch.ask(() -> 7)).isEqualTo(7);

        assertThat(logged).hasSize(2);
        assertThat(logged.get(0)).contains("segments_4 is cut off");
        assertThat(logged.get(1)).contains("answers again");
    }

    @Test
    void aFaultOfOursIsNoneOfTheIndex() {
        assertThatThrownBy(() -> watch.ask(() -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
    }
}
