package dev.parterre.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;
import org.junit.jupiter.api.Test;

/**
 * The bound beside a solver's: JGraphT's minimum cost flow of single places from parties to groups, which is the exact optimum
 * when parties may be cut in pieces, and so a bound as well.
 */
class AllocationBoundTest {

    /** Of a sum of wishes, so that every share of one of up to 6 is whole. */
    private static final int SCALE = 60;

    @Test
    void isAsTightAsTheExactFlow() {
        System.out.println("requests groups granted         sum        flow       bound  sum/flow %  bound/flow %");
        for (var seed = 1; seed <= 5; seed++) {
            var crowds = new Crowds(seed);
            var hall = crowds.hall(60);
            var crowd = crowds.crowd(600);
            var allocation = AllocationPolicy.allocate(hall, crowd);
            var quality = allocation.quality();
            var flow = flow(hall, granted(allocation, crowd));
            System.out.printf(
                    "%8d %6d %7d %11d %11.0f %11d %11.3f %13.3f%n",
                    crowd.size(),
                    hall.size(),
                    allocation.placements().size(),
                    quality.sum(),
                    flow,
                    quality.bound(),
                    100 * quality.sum() / flow,
                    100 * quality.bound() / flow);
            assertThat((double) quality.bound()).isGreaterThanOrEqualTo(Math.floor(flow));
            assertThat(quality.bound() / flow).isLessThan(1.003);
            assertThat(quality.sum() / flow).isGreaterThan(0.97);
        }
    }

    private static List<PartyRequest> granted(Allocation allocation, List<PartyRequest> crowd) {
        var byId = crowd.stream().collect(Collectors.toMap(PartyRequest::id, Function.identity()));
        return allocation.placements().stream()
                .map(placement -> byId.get(placement.request()))
                .toList();
    }

    private static double flow(List<PlaceGroup> hall, List<PartyRequest> granted) {
        var graph = new SimpleDirectedWeightedGraph<String, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        var supplies = granted.stream().collect(Collectors.toMap(PartyRequest::id, PartyRequest::quantity));
        supplies.put("out", -granted.stream().mapToInt(PartyRequest::quantity).sum());
        graph.addVertex("out");
        for (var group : hall) {
            graph.addVertex(group.key());
            graph.setEdgeWeight(graph.addEdge(group.key(), "out"), 0);
        }
        granted.forEach(request -> addWishes(graph, hall, request));
        var problem = new MinimumCostFlowProblemImpl<String, DefaultWeightedEdge>(
                graph,
                vertex -> supplies.getOrDefault(vertex, 0),
                edge -> graph.getEdgeTarget(edge).equals("out") ? size(hall, graph.getEdgeSource(edge)) : 1_000);
        return -new CapacityScalingMinimumCostFlow<String, DefaultWeightedEdge>()
                        .getMinimumCostFlow(problem)
                        .getCost()
                / SCALE;
    }

    private static void addWishes(
            SimpleDirectedWeightedGraph<String, DefaultWeightedEdge> graph,
            List<PlaceGroup> hall,
            PartyRequest request) {
        graph.addVertex(request.id());
        for (var group : hall) {
            var wish = request.wish().applyAsInt(group);
            if (wish > 0
                    && (group.size() >= request.quantity() || !request.size().together())) {
                var edge = graph.addEdge(request.id(), group.key());
                graph.setEdgeWeight(edge, -(double) wish * SCALE / request.quantity());
            }
        }
    }

    private static int size(List<PlaceGroup> hall, String key) {
        return hall.stream()
                .filter(group -> group.key().equals(key))
                .findFirst()
                .orElseThrow()
                .size();
    }
}
