package dev.parterre.web.portal.booking;

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
import dev.parterre.shared.Money;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
    private HttpServletRequest request;

    /**
     * A held place, with the kinds of ticket that have a price of their own there; one kind where there is no choice.
     *
     * @param chosen in the form, which may not be what is held yet
     */
    public record Place(HeldPlace held, TicketType chosen, List<TypePrice> types) {}

    public record TypePrice(TicketType type, Money price) {}

    /** @throws dev.parterre.pricing.NoSuchPromotion and whatever else {@link HoldService#hold} refuses; the old hold lives on then */
    HoldView change(HoldView old, String secret, String promotion) {
        return hold(old, Optional.of(new Instead(old.id(), secret)), promotion);
    }

    /** @throws dev.parterre.seating.PlacesTaken when one of them is somebody else's now */
    HoldView again(HoldView old, String promotion) {
        return hold(old, Optional.empty(), promotion);
    }

    private HoldView hold(HoldView old, Optional<Instead> instead, String promotion) {
        var code = Optional.ofNullable(promotion)
                .filter(text -> !text.isBlank())
                .map(text -> new Code(text.strip(), "guest:" + request.getRemoteAddr()));
        var same = new SamePlaces(old.places().stream().map(HeldPlace::place).toList());
        return holds.hold(new HoldCommand(old.performance(), same, types(old), instead, code));
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
        return IntStream.range(0, chosen.size())
                .mapToObj(at -> place(hold.places().get(at), chosen.get(at), list))
                .toList();
    }

    private static Place place(HeldPlace held, TicketType chosen, Optional<PriceList> list) {
        return new Place(held, chosen, list.map(known -> types(known, held)).orElse(List.of()));
    }

    private static List<TypePrice> types(PriceList list, HeldPlace held) {
        return list.prices(held.place().category()).entrySet().stream()
                .map(type -> new TypePrice(type.getKey(), type.getValue()))
                .sorted(Comparator.comparing(TypePrice::type))
                .toList();
    }
}
