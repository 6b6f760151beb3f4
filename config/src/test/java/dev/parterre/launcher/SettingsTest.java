package dev.parterre.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @BeforeEach
    void asTheBuildSetsThem() {
        System.setProperty("parterre.build", "target");
        System.setProperty("parterre.ear", "target/parterre.ear");
    }

    @AfterEach
    void forget() {
        System.clearProperty("parterre.http.port");
        System.clearProperty("parterre.demo");
        System.clearProperty("parterre.build");
        System.clearProperty("parterre.ear");
    }

    @Test
    void openTheDemoOn8080UnlessToldOtherwise() {
        Settings settings = Settings.fromSystemProperties();

        assertThat(settings.httpPort()).isEqualTo(8080);
        assertThat(settings.demo()).isTrue();
        assertThat(settings.data()).isAbsolute();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "65536", "http", "8080 "})
    void refuseAPortThatIsNone(String port) {
        System.setProperty("parterre.http.port", port);

        assertThatThrownBy(Settings::fromSystemProperties)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("parterre.http.port");
    }

    @Test
    void refuseADemoThatIsNeitherOnNorOff() {
        System.setProperty("parterre.demo", "yes");

        assertThatThrownBy(Settings::fromSystemProperties)
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("parterre.demo");
    }
}
