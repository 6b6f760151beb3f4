package dev.parterre.web.portal.booking;

import dev.parterre.web.portal.account.AccountInputs;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ResourceBundle;

/** What is asked for when the order is placed, and not before: other prices are looked up with a form half filled. */
@Named
@RequestScoped
public class CheckoutInputs {

    private static final String ORDER = "checkout:order";

    @Inject
    private HttpServletRequest request;

    @Inject
    private AccountInputs inputs;

    public boolean isOrdering() {
        return request.getParameter(ORDER) != null;
    }

    public void name(FacesContext faces, UIComponent input, Object typed) {
        if (isOrdering()) {
            inputs.name(faces, input, typed);
        }
    }

    public void email(FacesContext faces, UIComponent input, Object typed) {
        if (isOrdering()) {
            inputs.email(faces, input, typed);
        }
    }

    public void accepted(FacesContext faces, UIComponent input, Object ticked) {
        if (isOrdering() && !Boolean.TRUE.equals(ticked)) {
            var words = ResourceBundle.getBundle(
                    "i18n.messages", faces.getViewRoot().getLocale(), CheckoutInputs.class.getClassLoader());
            var text = words.getString("checkout.acceptFirst");
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        }
    }
}
