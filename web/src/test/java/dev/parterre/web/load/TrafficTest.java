package dev.parterre.web.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrafficTest {

    @Test
    void aReadIsNoChange() {
        assertThat(Traffic.of("GET", "/api/v1/performances/1/availability", false))
                .isEqualTo(Traffic.READS);
        assertThat(Traffic.of("POST", "/api/v1/performances/1/holds", false)).isEqualTo(Traffic.CHANGES);
        assertThat(Traffic.of("DELETE", "/api/v1/holds/1", false)).isEqualTo(Traffic.CHANGES);
        assertThat(Traffic.of("POST", "/login", false)).isEqualTo(Traffic.CHANGES);
    }

    @Test
    void whatStaysOpenCountsApart() {
        assertThat(Traffic.of("GET", "/api/v1/performances/1/availability", true))
                .isEqualTo(Traffic.STREAMS);
        assertThat(Traffic.of("POST", "/api/v1/performances/1/holds", true)).isEqualTo(Traffic.CHANGES);
    }

    @Test
    void theGatewayGetsThrough() {
        assertThat(Traffic.of("POST", "/api/v1/webhooks/stripe", false)).isEqualTo(Traffic.REPORTS);
    }

    @Test
    void onlyFilesMayBeLarge() {
        assertThat(Traffic.mayBeLarge("/api/v1/imports")).isTrue();
        assertThat(Traffic.mayBeLarge("/api/v1/venues/3/seating-plans")).isTrue();
        assertThat(Traffic.mayBeLarge("/backoffice/imports")).isTrue();
        assertThat(Traffic.mayBeLarge("/api/v1/performances/3/holds")).isFalse();
        assertThat(Traffic.mayBeLarge("/api/v1/bookings/imports")).isFalse();
    }
}
