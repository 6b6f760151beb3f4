package dev.parterre.batch.matching;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Cuts the queue into as many slices as there are threads for it. */
@Named
@Dependent
public class QueueMapper implements PartitionMapper {

    @Inject
    @ConfigProperty(name = "parterre.matching.slices", defaultValue = "16")
    private int slices;

    @Override
    public PartitionPlan mapPartitions() {
        var plan = new PartitionPlanImpl();
        plan.setPartitions(slices);
        plan.setThreads(slices);
        plan.setPartitionProperties(
                IntStream.range(0, slices).mapToObj(this::slice).toArray(Properties[]::new));
        return plan;
    }

    private Properties slice(int number) {
        var properties = new Properties();
        properties.setProperty("slice", String.valueOf(number));
        properties.setProperty("slices", String.valueOf(slices));
        return properties;
    }
}
