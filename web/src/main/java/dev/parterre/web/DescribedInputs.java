package dev.parterre.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;
import java.util.EnumSet;
import java.util.StringJoiner;

/**
 * Ties every input of the tag {@code k:field} to its hint and its message for people who listen to a page: before a view
 * is rendered, {@code aria-describedby} names the parts that are there, and {@code aria-invalid} says which input was
 * refused.
 */
public class DescribedInputs implements SystemEventListener {

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = FacesContext.getCurrentInstance();
        VisitContext visit = VisitContext.createVisitContext(
                faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED, VisitHint.SKIP_ITERATION));
        ((UIViewRoot) event.getSource()).visitTree(visit, (context, component) -> {
            if (component instanceof UIInput input && input.getId() != null) {
                describe(faces, input);
            }
            return VisitResult.ACCEPT;
        });
    }

    private static void describe(FacesContext faces, UIInput input) {
        StringJoiner parts = new StringJoiner(" ");
        UIComponent hint = input.findComponent(input.getId() + "_hint");
        if (hint != null && hint.isRendered()) {
            parts.add(hint.getClientId(faces));
        }
        if (input.isValid()) {
            input.getPassThroughAttributes().remove("aria-invalid");
        } else {
            UIComponent message = input.findComponent(input.getId() + "_error");
            if (message != null) {
                parts.add(message.getClientId(faces));
            }
            input.getPassThroughAttributes().put("aria-invalid", "true");
        }
        if (parts.length() > 0) {
            input.getPassThroughAttributes().put("aria-describedby", parts.toString());
        } else {
            input.getPassThroughAttributes().remove("aria-describedby");
        }
    }
}
