package dev.parterre.seating;

import dev.parterre.catalog.HallId;
import dev.parterre.shared.Json;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** A stored plan. It has no verbs: other content is another plan. */
@Entity
class SeatingPlan {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long hallId;
    private int versionNumber;
    private String name;

    @Column(columnDefinition = "char(64)")
    private String contentHash;

    @Column(columnDefinition = "longtext")
    private String geometry;

    private int places;
    private boolean seated;
    private Instant createdAt;

    protected SeatingPlan() {}

    SeatingPlan(HallId hall, int versionNumber, String name, PlanGeometry plan, Instant now) {
        this.hallId = hall.value();
        this.versionNumber = versionNumber;
        this.name = name;
        this.geometry = Json.write(plan);
        this.contentHash = hash(plan);
        this.places = plan.places();
        this.seated = plan.isSeated();
        this.createdAt = now;
    }

    static String hash(PlanGeometry plan) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(Json.write(plan).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    SeatingPlanId planId() {
        return new SeatingPlanId(id);
    }

    PlanGeometry geometry() {
        return Json.read(geometry, PlanGeometry.class);
    }
}
