package dev.parterre.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The public interface as a client sees it: paths below {@code /api/v1}, bodies as maps, answers as JSON. */
public final class Api {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private static final Map<String, Api> SIGNED_IN = new ConcurrentHashMap<>();
    private static final Set<Success> SUCCESSES = ConcurrentHashMap.newKeySet();

    private final String token;
    private final URI base;

    private Api(String token) {
        this(token, null);
    }

    private Api(String token, URI base) {
        this.token = token;
        this.base = base;
    }

    /** What came back; the body is missing where it is no JSON. */
    public record Answer(int status, JsonNode body, HttpHeaders headers, byte[] content) {

        /** Of a refusal, its stable code. */
        public String code() {
            return body.path("code").asText();
        }

        public String text(String field) {
            return body.path(field).asText();
        }
    }

    /**
     * One kind of what a call was answered with when it succeeded.
     *
     * @param path below {@code /api/v1}
     * @param fields those of the JSON object; empty when there was none
     */
    public record Success(String method, String path, int status, Set<String> fields) {}

    /** What all tests of this run have heard so far. */
    public static Set<Success> successes() {
        return Set.copyOf(SUCCESSES);
    }

    public static Api anonymous() {
        return new Api(null);
    }

    public static Api withToken(String token) {
        return new Api(token);
    }

    /** As the demo account of that role. */
    public static Api as(String role) {
        var account = ParterreServer.account(role);
        return SIGNED_IN.computeIfAbsent(role, ignored -> signedIn(account.email(), account.password()));
    }

    /** With a new token for these. */
    public static Api signedIn(String email, String password) {
        var answer = anonymous().post("tokens", Map.of("email", email, "password", password));
        if (answer.status() != 201) {
            throw new AssertionError("signing in was answered " + answer.status() + " " + answer.body());
        }
        return new Api(answer.text("token"));
    }

    /** The same person at another server. */
    public Api at(URI api) {
        return new Api(token, api);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    public Answer post(String path, Object body, String... headers) {
        return send("POST", path, json(body), headers);
    }

    public Answer put(String path, Object body, String... headers) {
        return send("PUT", path, json(body), headers);
    }

    public Answer delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** @param headers name, value, name, value; a content type here replaces JSON */
    public Answer send(String method, String path, BodyPublisher body, String... headers) {
        var uri = (base == null ? ParterreServer.api() : base).resolve(path);
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(60)).method(method, body);
        if (!Arrays.asList(headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var answer = answer(request.build());
        if (base == null && answer.status() / 100 == 2) {
            var below = uri.getPath().substring(ParterreServer.api().getPath().length());
            SUCCESSES.add(new Success(method, "/" + below, answer.status(), fields(answer.body())));
        }
        return answer;
    }

    private static Set<String> fields(JsonNode body) {
        var fields = new HashSet<String>();
        body.fieldNames().forEachRemaining(fields::add);
        return Set.copyOf(fields);
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = HTTP.send(request, BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), read(response.body()), response.headers(), response.body());
        } catch (IOException e) {
            throw new AssertionError(request.uri() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking " + request.uri(), e);
        }
    }

    private static BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode read(byte[] content) {
        try {
            var read = JSON.readTree(content);
            return read == null ? MissingNode.getInstance() : read;
        } catch (IOException noJson) {
            return MissingNode.getInstance();
        }
    }
}
