package dev.parterre.web.backoffice.reporting;

import dev.parterre.notification.MailService;
import dev.parterre.notification.MailState;
import dev.parterre.notification.WaitingMail;
import dev.parterre.reporting.DeadLetter;
import dev.parterre.reporting.DeadLetterId;
import dev.parterre.reporting.DeadLetterService;
import dev.parterre.reporting.TodayService;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.web.Notices;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.omnifaces.cdi.Param;

/** What could not be delivered: facts to their consumers, mails to people. */
@Named
@RequestScoped
public class LettersBacking {

    private static final int MOST = 50;
    private static final String HERE = "/backoffice/letters?faces-redirect=true";

    @EJB
    private DeadLetterService deadLetters;

    @EJB
    private MailService mails;

    @EJB
    private TodayService house;

    /** The letter or mail whose button was pressed: by name, because the list may have changed since it was shown. */
    @Inject
    @Param(name = "letter")
    private String letter;

    private List<DeadLetter> letters;
    private Page<WaitingMail> unsent;

    @PostConstruct
    void load() {
        letters = deadLetters.letters(MOST);
        unsent = mails.unsent(new PageRequest(0, MOST));
    }

    public String replay() {
        deadLetters.replay(DeadLetterId.of(letter));
        Notices.keep("reporting.letters.replayed");
        return HERE;
    }

    public String discard() {
        deadLetters.discard(DeadLetterId.of(letter));
        Notices.keep("reporting.letters.discarded");
        return HERE;
    }

    public String sendNow() {
        mails.sendNow(letter);
        Notices.keep("reporting.letters.sending");
        return HERE;
    }

    public List<DeadLetter> getLetters() {
        return letters;
    }

    public Page<WaitingMail> getUnsent() {
        return unsent;
    }

    public Map<MailState, String> getKinds() {
        return Map.of(MailState.WAITING, "warn", MailState.SENDING, "info", MailState.FAILED, "danger");
    }

    public ZoneId getZone() {
        return house.zone();
    }
}
