package dev.parterre.web.api;

import dev.parterre.shared.LocalText;
import dev.parterre.web.refusal.RefusalText;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;

/** The language that the caller's {@code Accept-Language} gets its answers in. */
@RequestScoped
public class ApiLanguage {

    @Inject
    private HttpServletRequest request;

    /** {@code bg} or {@code en}. */
    public String tag() {
        return RefusalText.supported(request.getLocale()).getLanguage();
    }

    /** The same for when the request's thread has gone on. */
    public Function<LocalText, String> kept() {
        var language = tag();
        return text -> text.in(language);
    }

    public String of(LocalText text) {
        return text.in(tag());
    }
}
