package dev.parterre.testing;

import java.io.IOException;
import java.time.Duration;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;

/** How soon a message that nobody could take in comes again: for a test that waits until all attempts are over. */
public final class Redelivery implements AutoCloseable {

    private static final String DELAY = "redelivery-delay";

    private final ModelControllerClient management;
    private final ModelNode usual;

    private Redelivery(ModelControllerClient management, Duration delay) throws IOException {
        this.management = management;
        this.usual = execute(onFacts("read-attribute"));
        set(new ModelNode(delay.toMillis()));
    }

    /** The first time after so long, then later each time as ever; until it is closed. */
    public static Redelivery after(Duration delay) throws IOException {
        var at = ParterreServer.management();
        return new Redelivery(ModelControllerClient.Factory.create(at.getHost(), at.getPort()), delay);
    }

    private void set(ModelNode delay) throws IOException {
        var write = onFacts("write-attribute");
        write.get("value").set(delay);
        execute(write);
    }

    private static ModelNode onFacts(String name) {
        var operation = new ModelNode();
        operation.get("operation").set(name);
        operation.get("name").set(DELAY);
        operation
                .get("address")
                .add("subsystem", "messaging-activemq")
                .add("server", "default")
                .add("address-setting", "jms.topic.Facts");
        return operation;
    }

    private ModelNode execute(ModelNode operation) throws IOException {
        var answer = management.execute(operation);
        if (!answer.get("outcome").asString().equals("success")) {
            throw new IOException(answer.toString());
        }
        return answer.get("result");
    }

    @Override
    public void close() throws IOException {
        try (management) {
            set(usual);
        }
    }
}
