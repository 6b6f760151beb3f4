package dev.parterre.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlOutputText;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the content security policy into every form. PrimeFaces refuses a form that comes back without it, and
 * puts it there by its own script, which pages of plain components do not load and browsers without scripts do not run.
 */
public class NonceInForms implements SystemEventListener {

    private static final String ID = "nonce";

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        var faces = FacesContext.getCurrentInstance();
        var forms = forms(faces, (UIViewRoot) event.getSource());
        if (!forms.isEmpty()) {
            var nonce = PrimeFacesContext.getCspState(faces).getNonce();
            forms.forEach(form -> write(nonce, form));
        }
    }

    private static List<UIComponent> forms(FacesContext faces, UIViewRoot view) {
        var forms = new ArrayList<UIComponent>();
        var visit = VisitContext.createVisitContext(
                faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
        view.visitTree(visit, (context, component) -> {
            if (component instanceof UIForm) {
                forms.add(component);
                return VisitResult.REJECT;
            }
            return VisitResult.ACCEPT;
        });
        return forms;
    }

    private static void write(String nonce, UIComponent form) {
        form.getChildren().removeIf(child -> ID.equals(child.getId()));
        var input = new HtmlOutputText();
        input.setId(ID);
        input.setTransient(true);
        input.setEscape(false);
        input.setValue("<input type=\"hidden\" name=\"primefaces.nonce\" value=\"" + nonce + "\"/>");
        form.getChildren().add(input);
    }
}
