package dev.parterre.web.api.v1.preference;

import dev.parterre.preference.PreferenceState;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the description of the API only: what is added to the fields that a preference was made from, see {@link PreferenceAnswers}. */
@Schema(name = "PreferenceAnswer", allOf = PreferenceFields.class)
public record PreferenceAnswer(
        String id,
        PreferenceState state,
        @Schema(description = "The wish in the language of the request") String sentence,
        @Schema(description = "What the caller may do with it") String access,
        @Schema(description = "How many performances on sale are of that kind") Integer fitting,
        Instant createdAt,
        @Schema(description = "To be sent back with what replaces it") Integer version) {}
