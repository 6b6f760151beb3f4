package dev.parterre.web;

import dev.parterre.billing.VatNumber;
import dev.parterre.shared.Refusal;
import dev.parterre.web.refusal.RefusalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.validator.ValidatorException;
import jakarta.inject.Named;

/** Says beside the field what billing would refuse, with its own words. */
@Named
@ApplicationScoped
public class BillingInputs {

    /** Its form and, where the country has them, its check digits. */
    public void vatNumber(FacesContext faces, UIComponent input, Object typed) {
        try {
            if (typed != null && !typed.toString().isBlank()) {
                VatNumber.of(typed.toString());
            }
        } catch (Refusal refused) {
            var text = RefusalText.of(refused, faces.getViewRoot().getLocale());
            throw new ValidatorException(new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null), refused);
        }
    }
}
