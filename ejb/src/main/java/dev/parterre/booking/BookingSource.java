package dev.parterre.booking;

/** Who made the booking: a person on a page, a program through the API, the reservation engine, or staff at the box office. */
public enum BookingSource {
    WEB,
    API,
    ENGINE,
    BOX_OFFICE
}
