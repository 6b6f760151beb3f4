package dev.parterre.matching;

import dev.parterre.shared.Money;
import java.time.YearMonth;

/**
 * What a preference has used of a month's limits.
 *
 * @param spent for what is booked
 * @param held for what waits for an answer or a bank
 * @param bookings how many of both
 */
public record MonthView(YearMonth month, Money spent, Money held, int bookings) {}
