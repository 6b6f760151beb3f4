package dev.parterre.web.backoffice.importing;

import dev.parterre.importing.ImportOptions;
import dev.parterre.importing.ImportOptions.PlanVenue;
import dev.parterre.web.api.Parameters;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;

/** What is said about a file beside its content. */
@Named
@RequestScoped
public class ImportInputs {

    private static final String HOME = "Europe/Sofia";

    @Inject
    private Clock clock;

    private String format = "parterre-season";
    private LocalDate anchor;
    private String shift;
    private String name;
    private String city;
    private String country = "BG";
    private String timeZone = HOME;

    @PostConstruct
    void anchorToday() {
        anchor = LocalDate.ofInstant(clock.instant(), ZoneId.of(HOME));
    }

    ImportOptions options() {
        var venue = name == null ? null : new PlanVenue(name, city, country, timeZone, null);
        var moved = Optional.ofNullable(Parameters.period("shift", shift)).orElse(Period.ZERO);
        return new ImportOptions(anchor, moved, venue);
    }

    public String getFormat() {
        return format;
    }

    public void setFormat(String format) {
        this.format = format;
    }

    public LocalDate getAnchor() {
        return anchor;
    }

    public void setAnchor(LocalDate anchor) {
        this.anchor = anchor;
    }

    public String getShift() {
        return shift;
    }

    public void setShift(String shift) {
        this.shift = shift;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getCity() {
        return city;
    }

    public void setCity(String city) {
        this.city = city;
    }

    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }
}
