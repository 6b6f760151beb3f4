package dev.parterre.web.refusal;

import dev.parterre.shared.Refusal;
import dev.parterre.shared.Strain;
import dev.parterre.web.CorrelationFilter;
import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;

/**
 * Refusals on pages, once for all: while an action runs, the refusal becomes a message and the page comes back with everything
 * that was typed; where a page cannot be shown at all, the fitting error page answers. Faults pass on.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    /** Of a form whose page is too old or never was ours: nobody's fault on this side. Mapped to its page in web.xml. */
    private static final int EXPIRED = 419;

    /** Where the error page finds the code of what it is about. */
    private static final String REFUSED = "refused";

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() throws FacesException {
        var queue = getUnhandledExceptionQueuedEvents().iterator();
        while (queue.hasNext()) {
            handle(queue);
        }
        getWrapped().handle();
    }

    private static void handle(Iterator<ExceptionQueuedEvent> queue) {
        var queued = queue.next().getContext();
        var faces = queued.getContext();
        refusal(queued.getException()).ifPresent(refusal -> {
            queue.remove();
            answer(faces, refusal, queued.getPhaseId());
        });
        if (expired(queued) && !faces.getPartialViewContext().isAjaxRequest()) {
            queue.remove();
            error(faces, EXPIRED, Optional.empty());
        }
        if (denied(queued.getException())) {
            queue.remove();
            error(faces, 403, Optional.empty());
        }
    }

    private static void answer(FacesContext faces, Refusal refusal, PhaseId phase) {
        if (faces.isPostback() && !PhaseId.RENDER_RESPONSE.equals(phase)) {
            var locale = faces.getViewRoot().getLocale();
            var text = RefusalText.of(refusal, RefusalText.supported(locale));
            faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
            faces.validationFailed();
            faces.renderResponse();
        } else {
            faces.getExternalContext().getRequestMap().put(REFUSED, refusal.code());
            error(faces, refusal.kind().status(), refusal.retryAfter());
        }
    }

    /** The page that cannot be shown has named its content security policy; the error page has one of its own, and two would both bind. */
    private static void error(FacesContext faces, int status, Optional<Duration> retryAfter) {
        var answer = faces.getExternalContext();
        try {
            var correlation = ((HttpServletResponse) answer.getResponse()).getHeader(CorrelationFilter.HEADER);
            answer.responseReset();
            answer.setResponseHeader(CorrelationFilter.HEADER, correlation);
            retryAfter.ifPresent(wait -> answer.setResponseHeader("Retry-After", Long.toString(wait.toSeconds())));
            answer.responseSendError(status, null);
            faces.responseComplete();
        } catch (IOException gone) {
            throw new FacesException(gone);
        }
    }

    private static Optional<Refusal> refusal(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return Optional.of(refusal);
            }
        }
        return Strain.in(thrown).map(Refusal.class::cast);
    }

    /** Too old, or with a state that no page of ours had: then Faces says without a cause that it cannot restore the view. */
    private static boolean expired(ExceptionQueuedEventContext queued) {
        var thrown = queued.getException();
        return thrown instanceof ViewExpiredException
                || thrown instanceof FacesException
                        && thrown.getCause() == null
                        && PhaseId.RESTORE_VIEW.equals(queued.getPhaseId());
    }

    private static boolean denied(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof EJBAccessException) {
                return true;
            }
        }
        return false;
    }
}
