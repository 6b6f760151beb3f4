package dev.parterre.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    @ParameterizedTest
    @CsvSource({
        "0,0,0,0,0",
        "0,0,0,180,20015.1", // half around
        "90,0,-90,0,20015.1",
        "42.6977,23.3219,42.1354,24.7453,133.0", // Sofia, Plovdiv
        "42.6977,23.3219,43.2141,27.9147,380.0", // Sofia, Varna
        "40.4168,-3.7038,48.8566,2.3522,1052.7", // Madrid, Paris
        "0,179.9,0,-179.9,22.2", // across the date line
        "89.9,0,89.9,180,22.2", // across the pole
    })
    void measuresAsTheCrowFlies(double lat, double lon, double otherLat, double otherLon, double km) {
        var one = new GeoPoint(lat, lon);
        var other = new GeoPoint(otherLat, otherLon);

        assertThat(one.kmTo(other)).isCloseTo(km, within(Math.max(0.1, km * 0.006)));
        assertThat(other.kmTo(one)).isCloseTo(one.kmTo(other), within(1e-9));
    }

    @Test
    void lookingAtLatitudeFirstNeverDecidesOtherwise() {
        var random = new Random(20261122);
        for (var i = 0; i < 100_000; i++) {
            var one = new GeoPoint(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            var other = new GeoPoint(
                    Math.max(-90, Math.min(90, one.lat() + random.nextGaussian())),
                    Math.max(-180, Math.min(180, one.lon() + random.nextGaussian())));
            var km = random.nextInt(300);
            assertThat(one.isWithin(km, other)).isEqualTo(one.kmTo(other) <= km);
        }
    }

    @ParameterizedTest
    @CsvSource({"90.1,0", "0,-180.1", "NaN,0"})
    void knowsNoPointsOffTheGlobe(double lat, double lon) {
        assertThatThrownBy(() -> new GeoPoint(lat, lon)).isInstanceOf(IllegalArgumentException.class);
    }
}
