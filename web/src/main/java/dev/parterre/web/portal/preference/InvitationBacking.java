package dev.parterre.web.portal.preference;

import dev.parterre.preference.HouseholdService;
import dev.parterre.preference.InvitationView;
import dev.parterre.preference.PreferenceSentence;
import dev.parterre.preference.PreferenceService;
import dev.parterre.web.Notices;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** The page that the mail to somebody invited leads to: what would be shared, and one button. */
@Named
@RequestScoped
public class InvitationBacking {

    @Inject
    @Param(name = "token")
    private String token;

    @EJB
    private HouseholdService household;

    @Inject
    private LanguageBacking language;

    private InvitationView invitation;

    public InvitationView getInvitation() {
        if (invitation == null) {
            invitation = household.invitation(token);
        }
        return invitation;
    }

    public String getSentence() {
        return PreferenceSentence.text(getInvitation().spec(), Map.of(), language.getLocale());
    }

    public String getToken() {
        return token;
    }

    public ZoneId getZone() {
        return PreferenceService.HOME;
    }

    public String accept() {
        var joined = household.accept(token);
        Notices.keep("household.joined");
        return "/preferences/index?faces-redirect=true&id=" + joined.id();
    }
}
