package dev.parterre.credit;

import dev.parterre.shared.Money;
import java.io.Serializable;
import java.time.Instant;

/** One change of a balance; negative when it was spent. */
public record MovementView(MovementKind kind, Money amount, Instant at) implements Serializable {}
