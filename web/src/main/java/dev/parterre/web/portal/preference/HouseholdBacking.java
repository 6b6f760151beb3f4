package dev.parterre.web.portal.preference;

import dev.parterre.preference.Access;
import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.HouseholdView;
import dev.parterre.preference.MemberId;
import dev.parterre.preference.MemberTerms;
import dev.parterre.preference.MemberView;
import dev.parterre.preference.PreferenceId;
import dev.parterre.preference.PreferenceService;
import dev.parterre.preference.PreferenceView;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** With whom a standing order is shared, and on which terms. */
@Named
@ViewScoped
public class HouseholdBacking implements Serializable {

    @Inject
    @Param(name = "id")
    private String id;

    @EJB
    private HouseholdService household;

    @EJB
    private PreferenceService preferences;

    private transient PreferenceView preference;
    private transient HouseholdView shared;
    private final Map<String, Boolean> mayAnswer = new HashMap<>();
    private final Map<String, Boolean> goes = new HashMap<>();
    private String email;
    private boolean inviteeAnswers;
    private boolean inviteeGoes = true;

    @PostConstruct
    void load() {
        read();
        shared.members().forEach(member -> {
            mayAnswer.put(member.id().value(), member.terms().mayAnswer());
            goes.put(member.id().value(), member.terms().goes());
        });
    }

    private void read() {
        var chosen = PreferenceId.of(id);
        preference = preferences.get(chosen);
        shared = household.household(chosen);
    }

    public String invite() {
        household.invite(PreferenceId.of(id), email, new MemberTerms(inviteeAnswers, inviteeGoes));
        return again("household.invited");
    }

    public String change(String member) {
        var terms = new MemberTerms(Boolean.TRUE.equals(mayAnswer.get(member)), Boolean.TRUE.equals(goes.get(member)));
        household.change(PreferenceId.of(id), MemberId.of(member), terms);
        return again("household.changed");
    }

    public String remove(String member) {
        household.remove(PreferenceId.of(id), MemberId.of(member));
        return again("household.removed");
    }

    public String leave(String member) {
        household.remove(PreferenceId.of(id), MemberId.of(member));
        Notices.keep("household.left");
        return "/preferences/index?faces-redirect=true";
    }

    private String again(String notice) {
        Notices.keep(notice);
        return "/preferences/household?faces-redirect=true&id=" + id;
    }

    public PreferenceView getPreference() {
        if (preference == null) {
            read();
        }
        return preference;
    }

    public List<MemberView> getMembers() {
        return known().members();
    }

    public boolean isOwner() {
        return known().access() == Access.OWNS;
    }

    public String getOwnerName() {
        return known().owner().orElse("");
    }

    private HouseholdView known() {
        if (shared == null) {
            read();
        }
        return shared;
    }

    public ZoneId getZone() {
        return PreferenceService.HOME;
    }

    public Map<String, Boolean> getMayAnswer() {
        return mayAnswer;
    }

    public Map<String, Boolean> getGoes() {
        return goes;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public boolean isInviteeAnswers() {
        return inviteeAnswers;
    }

    public void setInviteeAnswers(boolean inviteeAnswers) {
        this.inviteeAnswers = inviteeAnswers;
    }

    public boolean isInviteeGoes() {
        return inviteeGoes;
    }

    public void setInviteeGoes(boolean inviteeGoes) {
        this.inviteeGoes = inviteeGoes;
    }
}
