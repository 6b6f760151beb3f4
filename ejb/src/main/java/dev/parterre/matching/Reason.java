package dev.parterre.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why a decision is as it is, or why a performance was passed over. The order is how near a performance came: of several
 * performances passed over, the one that came nearest is shown.
 */
public enum Reason {
    /** Nothing on sale is of that kind, at that place and time. */
    NO_MATCH,
    /** It starts too soon to leave time to undo, or to answer. */
    TOO_SOON,
    /** It starts sooner than the preference wants to be told. */
    SHORT_NOTICE,
    /** Not sold in the currency of the limits. */
    OTHER_CURRENCY,
    /** The account has a booking for this event. */
    ALREADY_BOOKED_EVENT,
    /** The customer undid, cancelled or declined this event before, or did not answer. */
    DECLINED_BEFORE,
    /** The account has something else at that time, or too far away to be there in time. */
    EVENING_TAKEN,
    /** As many evenings that week, month or year as the preference allows. */
    NIGHTS_REACHED,
    /** More tickets than one account may buy. */
    PURCHASE_LIMIT,
    /** Every ticket costs more than the preference allows for one. */
    TOO_DEAR,
    /** So many tickets cost more than the preference allows for a booking. */
    BUDGET_BOOKING,
    /** What is left of the month's budget does not cover it. */
    BUDGET_MONTH_REACHED,
    /** What is left of the year's budget does not cover it. */
    BUDGET_YEAR_REACHED,
    /** What is left of the month's budget for everything the account buys does not cover it. */
    BUDGET_OVERALL_REACHED,
    /** No seat is left in the zones and at the prices asked for. */
    SOLD_OUT,
    /** Seats are left, but not so many together. */
    NO_SEATS_TOGETHER,
    /** Others took the places in the same moment. */
    LOST_RACE,
    /** The performance is given by lot, and the draw, or the turn of those drawn, is still to come. */
    WAITS_FOR_DRAW,
    /** Its line is being served at this moment; the preference is served at its place in it. */
    BEING_SERVED,
    /** As many bookings this month as the preference allows. */
    BOOKINGS_MONTH_REACHED,
    /** An offer waits for the customer's answer. */
    WAITING_FOR_ANSWER,
    /** The payment was declined less than a day ago; the card is not tried again so soon. */
    WAITING_AFTER_DECLINE,
    /** The saved payment method is gone. */
    NO_PAYMENT_METHOD,
    /** Paused or deleted since the run began. */
    NOT_ACTIVE,
    /** It rests until a day that has not come. */
    RESTING,
    /** Its last day has passed. */
    OVER,
    /** It was changed while it was being decided about; the next run takes it as it is now. */
    CHANGED,
    /** The bank said no. */
    PAYMENT_DECLINED,
    /** The places could not be kept until the payment was through; nothing was charged. */
    HOLD_LOST,
    /** A fault on Parterre's side; nothing was claimed or charged, the next run tries again. */
    FAULT,
    /** The best performance that fits, with the best seats. */
    BEST_MATCH;

    /** Whether other seats of the same house might still do. */
    boolean isForLackOfSuchSeats() {
        return this == SOLD_OUT || this == NO_SEATS_TOGETHER;
    }

    /** Codes of those for which nothing has to happen but that time passes, until the preference is to be looked at again. */
    static List<String> codesOverWithTime() {
        return Arrays.stream(values())
                .filter(Reason::isOverWithTime)
                .map(Reason::code)
                .toList();
    }

    private boolean isOverWithTime() {
        return switch (this) {
            case BUDGET_MONTH_REACHED,
                    BUDGET_YEAR_REACHED,
                    BUDGET_OVERALL_REACHED,
                    BOOKINGS_MONTH_REACHED,
                    WAITING_FOR_ANSWER,
                    WAITING_AFTER_DECLINE,
                    RESTING -> true;
            default -> false;
        };
    }

    static Reason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** Stable, kebab case; texts are the bundle keys {@code reason.<code>}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
