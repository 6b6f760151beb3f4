package dev.parterre.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.parterre.booking.BookingFixture.Opened;
import dev.parterre.testing.ParterreServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An open seat map: it follows the stream of a performance until it is closed. */
final class SeatMap implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private record Event(String name, JsonNode data) {}

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Stream<String> lines;
    private String name = "";

    private SeatMap(Stream<String> lines) {
        this.lines = lines;
        CompletableFuture.runAsync(() -> lines.forEach(this::read), command -> {
            var reader = new Thread(command, "seat map");
            reader.setDaemon(true);
            reader.start();
        });
    }

    static SeatMap of(Opened performance, String... headers) throws IOException, InterruptedException {
        var uri = ParterreServer.api().resolve("performances/" + performance.id() + "/availability/stream");
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10)).header("Accept", "text/event-stream");
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<Stream<String>> answer = HTTP.send(request.build(), BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        return new SeatMap(answer.body());
    }

    /** The data of the next event, which is of that name. */
    JsonNode await(String expected) throws InterruptedException {
        var event = take();
        assertThat(event.name).isEqualTo(expected);
        return event.data;
    }

    /** The data of the next event, whichever it is. */
    JsonNode next() throws InterruptedException {
        return take().data;
    }

    private Event take() throws InterruptedException {
        var event = events.poll(10, TimeUnit.SECONDS);
        assertThat(event).as("an event within ten seconds").isNotNull();
        return event;
    }

    private void read(String line) {
        try {
            if (line.startsWith("event: ")) {
                name = line.substring("event: ".length());
            } else if (line.startsWith("data: ")) {
                events.add(new Event(name, JSON.readTree(line.substring("data: ".length()))));
            }
        } catch (IOException noJson) {
            throw new AssertionError(line, noJson);
        }
    }

    @Override
    public void close() {
        lines.close();
    }
}
