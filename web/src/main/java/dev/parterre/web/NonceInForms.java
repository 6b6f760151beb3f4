package dev.parterre.web;

import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIOutput;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.io.IOException;
import org.primefaces.context.PrimeFacesContext;

/**
 * Writes the nonce of the content security policy into every form. PrimeFaces refuses a form that comes back without it, and
 * puts it there by its own script, which pages of plain components do not load and browsers without scripts do not run.
 */
public class NonceInForms implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIForm;
    }

    /** While the view is built, at the first visit as when it is restored: later additions would be kept in its state. */
    @Override
    public void processEvent(SystemEvent event) {
        var children = ((UIForm) event.getSource()).getChildren();
        if (children.stream().noneMatch(NonceField.class::isInstance)) {
            children.add(new NonceField());
        }
    }

    /** A hidden input outside the naming of its form. */
    public static class NonceField extends UIOutput {

        public NonceField() {
            setTransient(true);
        }

        @Override
        public void encodeAll(FacesContext faces) throws IOException {
            var writer = faces.getResponseWriter();
            writer.startElement("input", this);
            writer.writeAttribute("type", "hidden", null);
            writer.writeAttribute("name", "primefaces.nonce", null);
            writer.writeAttribute("value", PrimeFacesContext.getCspState(faces).getNonce(), null);
            writer.endElement("input");
        }
    }
}
