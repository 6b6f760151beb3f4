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
import java.util.Optional;

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

    SeatingPlan(HallId hall, int versionNumber, String name, Content plan, Instant now) {
        this.hallId = hall.value();
        this.versionNumber = versionNumber;
        this.name = name;
        this.geometry = plan.json();
        this.contentHash = plan.hash();
        this.places = plan.geometry().places();
        this.seated = plan.geometry().isSeated();
        this.createdAt = now;
    }

    /** What makes a plan the same as another: its geometry, and the file it came from if it came from one. */
    record Content(PlanGeometry geometry, Optional<PlanFile> file) {

        String json() {
            return Json.write(geometry);
        }

        String hash() {
            try {
                var digest = MessageDigest.getInstance("SHA-256");
                digest.update(json().getBytes(StandardCharsets.UTF_8));
                file.ifPresent(made -> digest.update(made.content().getBytes(StandardCharsets.UTF_8)));
                return HexFormat.of().formatHex(digest.digest());
            } catch (NoSuchAlgorithmException everyJavaHasIt) {
                throw new IllegalStateException(everyJavaHasIt);
            }
        }
    }

    SeatingPlanId planId() {
        return new SeatingPlanId(id);
    }

    PlanVersion version() {
        return new PlanVersion(planId(), new HallId(hallId), versionNumber, name, places, createdAt);
    }

    PlanGeometry geometry() {
        return Json.read(geometry, PlanGeometry.class);
    }
}
