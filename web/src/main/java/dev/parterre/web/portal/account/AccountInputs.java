package dev.parterre.web.portal.account;

import dev.parterre.account.EmailAddress;
import dev.parterre.account.PasswordPolicy;
import dev.parterre.account.PersonName;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Named;

/** Says beside the field what the account component would refuse, with its own words. */
@Named
@ApplicationScoped
public class AccountInputs {

    public void email(FacesContext faces, UIComponent input, Object typed) {
        check(faces, () -> EmailAddress.of((String) typed));
    }

    public void name(FacesContext faces, UIComponent input, Object typed) {
        check(faces, () -> PersonName.of((String) typed));
    }

    public void password(FacesContext faces, UIComponent input, Object typed) {
        check(faces, () -> PasswordPolicy.accepted((String) typed));
    }

    private static void check(FacesContext faces, Runnable rule) {
        try {
            rule.run();
        } catch (Refusal refused) {
            var text = RefusalText.of(refused, faces.getViewRoot().getLocale());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), refused);
        }
    }
}
