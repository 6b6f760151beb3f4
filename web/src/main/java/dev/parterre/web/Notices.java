package dev.parterre.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.context.FacesContext;
import java.text.MessageFormat;
import java.util.ResourceBundle;

/** What a page tells after an act; shown at its top, in the page's language. */
public final class Notices {

    private static final String BUNDLE = "i18n.messages";

    private Notices() {}

    /** On the page that comes back. @param key in the bundle {@code messages}; {@code {0}} and on are quoted */
    public static void say(String key, Object... quoted) {
        add(FacesMessage.SEVERITY_INFO, key, quoted);
    }

    /** On the page that comes back: nothing was done, and why. */
    public static void object(String key, Object... quoted) {
        add(FacesMessage.SEVERITY_ERROR, key, quoted);
        FacesContext.getCurrentInstance().validationFailed();
    }

    private static void add(FacesMessage.Severity severity, String key, Object... quoted) {
        var faces = FacesContext.getCurrentInstance();
        var bundle = ResourceBundle.getBundle(BUNDLE, faces.getViewRoot().getLocale(), Notices.class.getClassLoader());
        var text = quoted.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), faces.getViewRoot().getLocale()).format(quoted);
        faces.addMessage(null, new FacesMessage(severity, text, null));
    }

    /** On the page that is redirected to. */
    public static void keep(String key, Object... quoted) {
        say(key, quoted);
        FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    }

    /** On the page that is redirected to: nothing was done, and why. @param text in the page's language */
    public static void keepObjection(String text) {
        var faces = FacesContext.getCurrentInstance();
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.getExternalContext().getFlash().setKeepMessages(true);
    }

    /** Beside an input that was refused, or at the top when the page has no such input. */
    public static void refuse(String input, String text) {
        var faces = FacesContext.getCurrentInstance();
        var found = faces.getViewRoot().findComponent(input);
        if (found instanceof EditableValueHolder field) {
            field.setValid(false);
        }
        faces.addMessage(found == null ? null : input, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
        faces.validationFailed();
    }
}
