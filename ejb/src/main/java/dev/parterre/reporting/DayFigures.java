package dev.parterre.reporting;

import java.time.LocalDate;

/** What a day came to so far, straight from the bookings. */
public record DayFigures(LocalDate day, int bookings, DailySales.Figures figures) {}
