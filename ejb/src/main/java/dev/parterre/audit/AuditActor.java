package dev.parterre.audit;

import dev.parterre.shared.Roles;
import jakarta.ejb.EJBContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** Who is acting: the account id of a person, {@code system} for timers, consumers and batch, or {@code anonymous}. */
@ApplicationScoped
class AuditActor {

    static final String ANONYMOUS = "anonymous";
    static final String SYSTEM = "system";

    @Inject
    private SecurityContext security;

    String name() {
        var caller = security.getCallerPrincipal();
        if (caller != null && !ANONYMOUS.equals(caller.getName())) {
            return caller.getName();
        }
        return actsAsSystem() ? SYSTEM : ANONYMOUS;
    }

    /** Only the bean's own context knows the role that {@code @RunAs} lends; outside a bean there is none. */
    private static boolean actsAsSystem() {
        try {
            var bean = (EJBContext) new InitialContext().lookup("java:comp/EJBContext");
            return bean.isCallerInRole(Roles.SYSTEM);
        } catch (NamingException outsideOfABean) {
            return false;
        } catch (IllegalStateException beanBeingMade) {
            // a start-up bean in its @PostConstruct may not ask for roles, and acts for nobody but the system
            return true;
        }
    }
}
