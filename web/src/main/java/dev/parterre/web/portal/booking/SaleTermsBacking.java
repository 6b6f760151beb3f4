package dev.parterre.web.portal.booking;

import dev.parterre.booking.SaleTermsService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.List;

/** The terms of sale, part by part; the words are in the bundle. */
@Named
@RequestScoped
public class SaleTermsBacking {

    private static final List<String> PARTS = List.of(
            "seller",
            "prices",
            "order",
            "payment",
            "withdrawal",
            "return",
            "changes",
            "tickets",
            "engine",
            "data",
            "complaints");

    public String getVersion() {
        return SaleTermsService.VERSION;
    }

    public List<String> getParts() {
        return PARTS;
    }
}
