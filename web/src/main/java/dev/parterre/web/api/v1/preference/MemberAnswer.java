package dev.parterre.web.api.v1.preference;

import dev.parterre.preference.MemberState;
import dev.parterre.preference.MemberView;
import java.time.Instant;

/**
 * Somebody a preference is shared with.
 *
 * @param name of who has joined, else the address that was invited
 * @param until when an invitation ends; left out of who has joined
 */
public record MemberAnswer(
        String id, MemberState state, String name, boolean you, boolean mayAnswer, boolean goes, Instant until) {

    static MemberAnswer of(MemberView view) {
        return new MemberAnswer(
                view.id().value(),
                view.state(),
                view.name(),
                view.you(),
                view.terms().mayAnswer(),
                view.terms().goes(),
                view.until().orElse(null));
    }
}
