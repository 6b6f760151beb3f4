package dev.parterre.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** The few calls of Parterre's API that opening a demo house takes. */
final class ApiClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> ENDED = Set.of("COMPLETED", "FAILED");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final URI api;
    private final String token;
    private final HttpClient http;

    private ApiClient(URI api, String token, HttpClient http) {
        this.api = api;
        this.token = token;
        this.http = http;
    }

    static ApiClient signedIn(URI api, DemoAccounts.Account account) throws IOException {
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
        ApiClient anonymous = new ApiClient(api, "", http);
        byte[] credentials = JSON.writeValueAsBytes(Map.of("email", account.email(), "password", account.password()));
        HttpResponse<String> answer = anonymous.post("tokens", credentials);
        anonymous.expect(answer, 201);
        return new ApiClient(api, JSON.readTree(answer.body()).path("token").asText(), http);
    }

    /** Creates something; that it exists already is just as well. */
    void postIfNew(String path, Map<String, ?> body) throws IOException {
        HttpResponse<String> answer = post(path, JSON.writeValueAsBytes(body));
        if (answer.statusCode() != 409) {
            expect(answer, 201);
        }
    }

    /** Hands a file to the import service and waits for its report. */
    JsonNode importFile(String name, byte[] content, LocalDate anchor) throws IOException {
        String file = java.net.URLEncoder.encode(name, StandardCharsets.UTF_8);
        HttpResponse<String> answer =
                post("imports?format=parterre-season&anchor=" + anchor + "&fileName=" + file, content);
        expect(answer, 202);
        String id = JSON.readTree(answer.body()).path("id").asText();
        JsonNode run = get("imports/" + id);
        while (!ENDED.contains(run.path("state").asText())) {
            pause();
            run = get("imports/" + id);
        }
        return run;
    }

    /** Writes something that may be there already. */
    void put(String path, Map<String, ?> body) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        expect(send(request), 200);
    }

    JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = send(request(path).GET().build());
        expect(answer, 200);
        return JSON.readTree(answer.body());
    }

    private HttpResponse<String> post(String path, byte[] body) throws IOException {
        HttpRequest request = request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        return send(request);
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException cause) {
        Thread.currentThread().interrupt();
        InterruptedIOException interrupted = new InterruptedIOException("interrupted while waiting for the API");
        interrupted.initCause(cause);
        return interrupted;
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(api.resolve(path)).timeout(Duration.ofMinutes(2));
        return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
    }

    private void expect(HttpResponse<String> answer, int status) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.request().method() + " " + answer.uri().getPath() + " answered "
                    + answer.statusCode() + " and not " + status + ": " + answer.body());
        }
    }
}
