package dev.parterre.pricing;

import dev.parterre.shared.Money;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What places cost together; every sum is the sum of its lines. Who is paid is kept apart: the ticket part of a line is the
 * organiser's, the fee part is the house's, and each has its own tax inside.
 */
public record Quote(String currency, List<Line> lines) {

    /** What is to be priced: one place of a category, for somebody. */
    public record Item(int category, TicketType type) {}

    /**
     * An amount that somebody is owed.
     *
     * @param gross what is paid, tax inside
     * @param vat the tax inside, at {@code rate} percent as far as rounding allows
     */
    public record Part(Money gross, Money vat, BigDecimal rate) {

        public Money net() {
            return gross.minus(vat);
        }
    }

    /**
     * One place.
     *
     * @param discount what a promotion took off before; not among the other amounts
     * @param ticket the organiser's part
     * @param fee the house's part
     */
    public record Line(int category, TicketType type, Money discount, Part ticket, Part fee) {

        /** What is paid for this place, everything inside. */
        public Money price() {
            return ticket.gross().plus(fee.gross());
        }

        /** All tax inside the price. */
        public Money vat() {
            return ticket.vat().plus(fee.vat());
        }
    }

    /** Whose an amount is. */
    public enum Payee {
        ORGANISER,
        HOUSE
    }

    /** All that one payee is paid at one rate of tax. */
    public record Tax(Payee payee, BigDecimal rate, Money net, Money vat, Money gross) {

        private Tax plus(Part part) {
            return new Tax(payee, rate, net.plus(part.net()), vat.plus(part.vat()), gross.plus(part.gross()));
        }
    }

    public Quote {
        lines = List.copyOf(lines);
    }

    public Money total() {
        return sum(Line::price);
    }

    /** All tax inside the total. */
    public Money vat() {
        return sum(Line::vat);
    }

    /** Service fees inside the total, the tax on them included. */
    public Money fees() {
        return sum(line -> line.fee().gross());
    }

    /** What promotions took off before; the total is without it. */
    public Money discount() {
        return sum(Line::discount);
    }

    /** By payee and rate, organisers first; without what nobody is paid. */
    public List<Tax> taxes() {
        var taxes = new TreeMap<Key, Tax>(
                Comparator.comparing(Key::payee).thenComparing(Key::rate, Comparator.reverseOrder()));
        for (var line : lines) {
            add(taxes, Payee.ORGANISER, line.ticket());
            add(taxes, Payee.HOUSE, line.fee());
        }
        return List.copyOf(taxes.values());
    }

    private record Key(Payee payee, BigDecimal rate) {}

    private void add(TreeMap<Key, Tax> taxes, Payee payee, Part part) {
        if (!part.gross().isZero()) {
            taxes.merge(
                    new Key(payee, part.rate()),
                    new Tax(payee, part.rate(), part.net(), part.vat(), part.gross()),
                    (so, far) -> so.plus(part));
        }
    }

    private Money sum(Function<Line, Money> amount) {
        return lines.stream().map(amount).reduce(Money.zero(currency), Money::plus);
    }
}
