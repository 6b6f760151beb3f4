package dev.parterre.batch.disruption;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cuts the bookings into as many portions as there are threads for them: most of the time of each is the gateway's. */
@Named
@Dependent
public class PortionMapper implements PartitionMapper {

    @Inject
    @ConfigProperty(name = "parterre.refunds.portions", defaultValue = "4")
    private int portions;

    @Override
    public PartitionPlan mapPartitions() {
        var plan = new PartitionPlanImpl();
        plan.setPartitions(portions);
        plan.setThreads(portions);
        plan.setPartitionProperties(
                IntStream.range(0, portions).mapToObj(this::portion).toArray(Properties[]::new));
        return plan;
    }

    private Properties portion(int number) {
        var properties = new Properties();
        properties.setProperty("portion", String.valueOf(number));
        properties.setProperty("portions", String.valueOf(portions));
        return properties;
    }
}
