package dev.parterre.web.portal.catalog;

import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.EventCard;
import dev.parterre.catalog.EventQuery;
import dev.parterre.catalog.SearchAway;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.PortalAddress;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** An event as others show it: search engines, messengers, and the page about its like. */
@Named
@RequestScoped
public class EventCardBacking {

    private static final int SIMILAR = 4;
    private static final int LONGEST = 200;

    @Inject
    private EventBacking page;

    @EJB
    private CatalogService catalog;

    @Inject
    private PortalAddress portal;

    @Inject
    private LanguageBacking language;

    private List<EventCard> similar;

    /** Of the same kind in the same city, that can be had; none while the search is away. */
    public List<EventCard> getSimilar() {
        if (similar == null) {
            similar = lookOrNone();
        }
        return similar;
    }

    private List<EventCard> lookOrNone() {
        try {
            return look();
        } catch (SearchAway away) {
            return List.of();
        }
    }

    private List<EventCard> look() {
        var where = page.getWhere();
        var query = EventQuery.everything(new PageRequest(0, SIMILAR + 1))
                .in(where == null ? null : where.city().key())
                .of(page.getEvent().category())
                .offered(new EventQuery.Offer(null, null, true, false));
        return catalog.list(query).stream()
                .filter(card -> !card.id().equals(page.getEvent().id()))
                .limit(SIMILAR)
                .toList();
    }

    public String getCanonical() {
        return address(language.getTag());
    }

    /** The page in that language. */
    public String address(String tag) {
        return portal.of("/event?id=" + page.getEvent().id() + "&lang=" + tag);
    }

    /** The picture a messenger shows. */
    public String getCard() {
        return portal.of("/posters/" + page.getEvent().id() + ".png?lang=" + language.getTag());
    }

    /** What a messenger says below the title. */
    public String getSummary() {
        var text = page.getEvent()
                .text()
                .description()
                .in(language.getTag())
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST ? text : text.substring(0, end(text)) + " …";
    }

    private static int end(String text) {
        var space = text.lastIndexOf(' ', LONGEST);
        return space > 0 ? space : LONGEST;
    }

    /** schema.org's description of the event and of each performance, safe inside of a script element. */
    public String getLinkedData() {
        return new EventLinkedData(page.getEvent(), language.getTag(), portal).json();
    }
}
