package dev.parterre.web.portal;

import dev.parterre.account.AccountService;
import dev.parterre.shared.Roles;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;

/** Who looks at the page, as far as the page frame has to know. */
@Named("visitor")
@RequestScoped
public class VisitorBacking {

    private static final List<String> STAFF =
            List.of(Roles.ORGANISER, Roles.BOX_OFFICE, Roles.GATE, Roles.SUPPORT, Roles.FINANCE, Roles.ADMIN);

    @Inject
    private HttpServletRequest request;

    @EJB
    private AccountService accounts;

    private String name;

    public boolean isSignedIn() {
        return request.getUserPrincipal() != null;
    }

    /** The visitor's own name; empty when nobody is signed in. */
    public String getName() {
        if (name == null) {
            name = isSignedIn() ? accounts.profile().name() : "";
        }
        return name;
    }

    /** Whether the back office is open to the visitor; what may be done there is decided by the services. */
    public boolean isStaff() {
        return STAFF.stream().anyMatch(request::isUserInRole);
    }

    public boolean is(String role) {
        return request.isUserInRole(role);
    }

    /** @param roles their names, separated by spaces */
    public boolean isOneOf(String roles) {
        return Arrays.stream(roles.split(" ")).anyMatch(request::isUserInRole);
    }

    /** Ends the session and goes home. */
    public String signOut() throws ServletException {
        request.logout();
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        return "/index?faces-redirect=true";
    }
}
