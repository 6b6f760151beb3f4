package dev.parterre.web.api.v1;

import dev.parterre.catalog.NoSuchEvent;
import dev.parterre.catalog.NoSuchPerformance;
import dev.parterre.pricing.FeesRefused;
import dev.parterre.pricing.NoPriceList;
import dev.parterre.pricing.NoSuchPromotion;
import dev.parterre.pricing.PromotionRefused;
import dev.parterre.shared.NotAnAmount;
import dev.parterre.shared.Refusal;
import dev.parterre.web.api.ParameterRefused;
import java.util.List;
import java.util.Map;

/** The part of {@link RefusalsOfCalls} that only staff meet who set prices. */
final class RefusalsOfPrices {

    private static final Map<Integer, List<Class<? extends Refusal>>> PROMOTION = Map.of(
            404,
            List.of(NoSuchEvent.class, NoSuchPerformance.class),
            422,
            List.of(NoSuchPromotion.class, PromotionRefused.class, ParameterRefused.class, NotAnAmount.class));

    static final Map<String, Map<Integer, List<Class<? extends Refusal>>>> CALLS = Map.of(
            "GET /performances/{performance}/fees",
            Map.of(404, List.of(NoSuchPerformance.class), 409, List.of(NoPriceList.class)),
            "PUT /performances/{performance}/fees",
            Map.of(
                    404,
                    List.of(NoSuchPerformance.class),
                    409,
                    List.of(NoPriceList.class),
                    422,
                    List.of(FeesRefused.class, ParameterRefused.class, NotAnAmount.class)),
            "DELETE /performances/{performance}/fees",
            Map.of(404, List.of(NoSuchPerformance.class), 409, List.of(NoPriceList.class)),
            "POST /promotions",
            PROMOTION,
            "GET /promotions/{id}",
            Map.of(422, List.of(NoSuchPromotion.class)),
            "PUT /promotions/{id}",
            PROMOTION);

    private RefusalsOfPrices() {}
}
