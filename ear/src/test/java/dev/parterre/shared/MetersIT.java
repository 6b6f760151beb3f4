package dev.parterre.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.Api;
import dev.parterre.testing.Metrics;
import org.junit.jupiter.api.Test;

/** What happened can be read on the management interface. */
class MetersIT {

    @Test
    void refusalsAreCountedByCode() throws Exception {
        var before = Metrics.value("parterre_api_refusals_total", "code=\"no-such-hold\"");

        Api.anonymous().get("holds/nobody-has-this");
        Api.anonymous().get("holds/nobody-has-this");

        assertThat(Metrics.value("parterre_api_refusals_total", "code=\"no-such-hold\""))
                .isEqualTo(before + 2);
    }
}
