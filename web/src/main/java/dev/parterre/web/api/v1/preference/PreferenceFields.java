package dev.parterre.web.api.v1.preference;

import dev.parterre.catalog.Category;
import dev.parterre.preference.PreferenceMode;
import dev.parterre.preference.PreferenceSpec.Distance;
import dev.parterre.preference.PreferenceSpec.Span;
import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For the description of the API only: what may be said of a preference; it is read field by field, see PreferenceDraft. */
@Schema(name = "Preference", description = "Only name and one of maxPrice and budgetPerBooking must be given.")
public record PreferenceFields(
        @Schema(required = true, maxLength = 120) String name,
        @Schema(description = "Any of these") List<Category> categories,
        @Schema(description = "Any of these in the title, the performers or the description") List<String> words,
        @Schema(description = "Any of these takes part") List<String> performers,
        @Schema(description = "None of these") List<Category> categoriesOut,
        @Schema(description = "None of these in the title, the performers or the description") List<String> wordsOut,
        @Schema(description = "Any of these, in any language; or any of venues; or near") List<String> cities,
        List<String> venues,
        @Schema(description = "A city, or a point as \"42.6977, 23.3219\"") String near,
        @Schema(description = "As the crow flies, edge included", minimum = "1", maximum = "500", defaultValue = "30")
                Integer withinKm,
        LocalDate from,
        LocalDate to,
        List<DayOfWeek> weekdays,
        @Schema(description = "On the venue's clock", examples = "18:00") String timeFrom,
        String timeTo,
        @Schema(description = "Dates, or two with a slash between them, both included") List<String> blackouts,
        @Schema(description = "Days between now and the performance", minimum = "0", maximum = "365") Integer leadDays,
        @Schema(description = "Everybody, children included", minimum = "1", maximum = "10", defaultValue = "1")
                Integer quantity,
        @Schema(description = "Instead of quantity: adults, children and companions are everybody") Integer adults,
        Integer children,
        @Schema(description = "Wheelchair spaces") Integer wheelchairs,
        @Schema(description = "Of somebody in a wheelchair") Integer companions,
        @Schema(description = "Side by side or not at all", defaultValue = "true") Boolean together,
        @Schema(description = "Where together is false: nobody sits alone", defaultValue = "false") Boolean pairs,
        @Schema(description = "STALLS, CIRCLE, BALCONY, BOX, SECTOR, FLOOR or keys of zones") List<String> zones,
        List<String> zonesExcluded,
        @Schema(description = "Counted from the stage in each zone", minimum = "1", maximum = "200") Integer rowFrom,
        Integer rowTo,
        @Schema(description = "Thirds of the house by distance from the stage") List<Distance> distance,
        @Schema(description = "If possible") Boolean centre,
        @Schema(description = "If possible") Boolean aisle,
        @Schema(
                        description = "What a better view counts against a lower price, in percent",
                        minimum = "0",
                        maximum = "100",
                        defaultValue = "100")
                Integer view,
        @Schema(description = "Rather other seats than none; never dearer ones, never excluded zones")
                Boolean mayBeWorse,
        @Schema(description = "Of one ticket, all fees and VAT included; as Money, text or number") BigDecimal maxPrice,
        Money budgetPerBooking,
        @Schema(description = "Of what this preference books in a calendar month") Money budgetPerMonth,
        @Schema(description = "Of what it books in a calendar year") Money budgetPerYear,
        @Schema(description = "Of all that the account buys in a calendar month, by whichever way") Money budgetOverall,
        @Schema(minimum = "1", maximum = "31", defaultValue = "1") Integer bookingsPerMonth,
        @Schema(description = "Different days of performances in one week, month or year") Integer nights,
        @Schema(defaultValue = "MONTH") Span nightsPer,
        @Schema(defaultValue = "ASK") PreferenceMode mode,
        @Schema(description = "Needed for BOOK") String paymentMethod,
        @Schema(description = "How long an offer waits", minimum = "1", maximum = "72", defaultValue = "24")
                Integer answerHours,
        @Schema(description = "The last day on which it is looked after") LocalDate endsOn,
        @Schema(description = "The first day on which it is looked after again") LocalDate pausedUntil) {}
