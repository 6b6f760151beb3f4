package dev.parterre.preference;

import java.util.List;
import java.util.Optional;

/**
 * With whom a preference is shared, as one of them sees it.
 *
 * @param access what the caller may do with it; never {@link Access#NONE}
 * @param owner what the owner is called; empty when that is the caller
 * @param members everybody but the owner; to a member those who have joined, to the owner invitations too
 */
public record HouseholdView(Access access, Optional<String> owner, List<MemberView> members) {

    public HouseholdView {
        members = List.copyOf(members);
    }

    /** The names of those who have joined beside the caller. */
    public List<String> others() {
        return members.stream()
                .filter(MemberView::isJoined)
                .filter(member -> !member.you())
                .map(MemberView::name)
                .toList();
    }
}
