package dev.parterre.shared;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A fact on its way: written with the data it is about, ticked off once JMS has it. */
@Entity
@Table(name = "outbox")
class OutboxEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(columnDefinition = "char(36)")
    private String factId;

    private String fact;

    @Column(columnDefinition = "longtext")
    private String payload;

    private String correlationId;
    private Instant createdAt;

    protected OutboxEntry() {}

    OutboxEntry(Fact fact, String correlation, Instant now) {
        this.factId = UUID.randomUUID().toString();
        this.fact = fact.getClass().getSimpleName();
        this.payload = Json.write(fact);
        this.correlationId = correlation;
        this.createdAt = now;
    }

    /** Fact id, fact, payload, correlation id and when, as they travel to the database in bulk. */
    List<String> row() {
        return List.of(factId, fact, payload, correlationId, SqlTime.text(createdAt));
    }
}
