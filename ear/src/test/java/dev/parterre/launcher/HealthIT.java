package dev.parterre.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class HealthIT {

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void theServerIsReady() throws Exception {
        HttpResponse<String> answer = get(ParterreServer.management().resolve("health/ready"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"status\":\"UP\"");
    }

    @Test
    void metricsCountTheQueues() throws Exception {
        HttpResponse<String> answer = get(ParterreServer.management().resolve("metrics"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("SendMail");
    }

    @Test
    void theApiDescribesItself() throws Exception {
        HttpResponse<String> answer = get(ParterreServer.portal().resolve("openapi"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("openapi:", "/api/v1");
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    }
}
