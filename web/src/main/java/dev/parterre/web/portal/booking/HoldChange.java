package dev.parterre.web.portal.booking;

import dev.parterre.account.AccountId;
import dev.parterre.account.Caller;
import dev.parterre.booking.HoldCommand;
import dev.parterre.booking.HoldCommand.Code;
import dev.parterre.booking.HoldCommand.Instead;
import dev.parterre.booking.HoldService;
import dev.parterre.booking.HoldView;
import dev.parterre.booking.HoldView.HeldPlace;
import dev.parterre.booking.PlaceRequest.SamePlaces;
import dev.parterre.pricing.PriceList;
import dev.parterre.pricing.PriceListService;
import dev.parterre.pricing.TicketType;
import dev.parterre.shared.Json;
import dev.parterre.shared.Money;
import dev.parterre.shared.RequestKey;
import dev.parterre.web.portal.LanguageBacking;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The same places under another hold: for other kinds of ticket, with a promotion, or again after the time was over. */
@RequestScoped
public class HoldChange {

    @EJB
    private HoldService holds;

    @EJB
    private PriceListService prices;

    @Inject
    private Caller caller;

    @Inject
    private LanguageBacking language;

    @Inject
    private HttpServletRequest request;

    /**
     * A held place, with the kinds of ticket that have a price of their own there; one kind where there is no choice.
     *
     * @param name what it is called among the others
     * @param chosen in the form, which may not be what is held yet
     */
    public record Place(HeldPlace held, String name, TicketType chosen, List<TypePrice> types) {}

    public record TypePrice(TicketType type, Money price) {}

    /** @throws dev.parterre.pricing.NoSuchPromotion and whatever else {@link HoldService#hold} refuses; the old hold lives on then */
    HoldView change(HoldView old, String secret, String promotion) {
        return hold(old, Optional.of(new Instead(old.id(), secret)), secret, promotion);
    }

    /** @throws dev.parterre.seating.PlacesTaken when one of them is somebody else's now */
    HoldView again(HoldView old, String secret, String promotion) {
        return hold(old, Optional.empty(), secret, promotion);
    }

    private HoldView hold(HoldView old, Optional<Instead> instead, String secret, String promotion) {
        var code = Optional.ofNullable(promotion)
                .filter(text -> !text.isBlank())
                .map(text -> new Code(text.strip(), "guest:" + request.getRemoteAddr()));
        var same = new SamePlaces(old.places().stream().map(HeldPlace::place).toList());
        return holds.hold(
                new HoldCommand(old.performance(), same, types(old), instead, code),
                key(old, instead.isPresent(), secret, promotion));
    }

    /** What is asked once more because the answer was lost is not done once more; nobody else's question is like it. */
    private RequestKey key(HoldView old, boolean instead, String secret, String promotion) {
        var asked = Json.write(Arrays.asList(old.id().value(), instead, secret, types(old), promotion));
        return RequestKey.of(caller.signedIn().map(AccountId::toString).orElse("guest"), asked, asked);
    }

    /** Whether the form asks for other kinds of ticket than are held. */
    boolean differs(HoldView hold) {
        return !types(hold).equals(hold.places().stream().map(HeldPlace::type).toList());
    }

    /** As chosen in the form, by place; as held where nothing of use was sent. */
    private List<TicketType> types(HoldView hold) {
        var sent = request.getParameterValues("type");
        return IntStream.range(0, hold.places().size())
                .mapToObj(at -> sent != null && at < sent.length
                        ? known(sent[at], hold.places().get(at).type())
                        : hold.places().get(at).type())
                .toList();
    }

    private static TicketType known(String name, TicketType otherwise) {
        return Arrays.stream(TicketType.values())
                .filter(type -> type.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    List<Place> places(HoldView hold) {
        var list = prices.find(hold.performance());
        var chosen = types(hold);
        var names = new PlaceText(language.getTag());
        return IntStream.range(0, chosen.size())
                .mapToObj(at -> {
                    var held = hold.places().get(at);
                    return new Place(held, names.of(hold.places(), at), chosen.get(at), types(list, held));
                })
                .toList();
    }

    private static List<TypePrice> types(Optional<PriceList> list, HeldPlace held) {
        return list.map(known -> known.prices(held.place().category())).orElse(Map.of()).entrySet().stream()
                .map(type -> new TypePrice(type.getKey(), type.getValue()))
                .sorted(Comparator.comparing(TypePrice::type))
                .toList();
    }
}
