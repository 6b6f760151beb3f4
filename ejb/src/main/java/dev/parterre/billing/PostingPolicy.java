package dev.parterre.billing;

import static dev.parterre.billing.Account.BANK;
import static dev.parterre.billing.Account.CASH;
import static dev.parterre.billing.Account.CHARGEBACKS;
import static dev.parterre.billing.Account.CREDIT;
import static dev.parterre.billing.Account.CUSTOMERS;
import static dev.parterre.billing.Account.DISPUTED;
import static dev.parterre.billing.Account.FEES;
import static dev.parterre.billing.Account.FEE_VAT;
import static dev.parterre.billing.Account.GATEWAY;
import static dev.parterre.billing.Account.GATEWAY_COSTS;
import static dev.parterre.billing.Account.GOODWILL;
import static dev.parterre.billing.Account.PAID_OUT;
import static dev.parterre.billing.Account.TERMINAL;
import static dev.parterre.billing.Account.TICKETS;
import static dev.parterre.billing.Account.TICKET_VAT;
import static dev.parterre.billing.Account.TILL_GAPS;
import static dev.parterre.billing.Account.UNMATCHED;
import static dev.parterre.billing.AccountKey.house;

import dev.parterre.catalog.OrganiserId;
import dev.parterre.payment.Tender;
import dev.parterre.pricing.Quote.Part;
import dev.parterre.shared.Money;
import java.time.Instant;
import java.util.Collection;

/** What each thing that happens to money does to the books. Every rule of the ledger is here and nowhere else. */
final class PostingPolicy {

    private PostingPolicy() {}

    /** What happened, when, and what it is about. */
    record Occasion(String source, String subject, Instant at) {}

    /** A customer paid: the money lies where the tender brings it, and is the customer's until something is sold for it. */
    static Entry captured(Occasion occasion, Tender tender, Money amount) {
        return draft(EntryKind.CAPTURE, occasion)
                .debit(house(from(tender)), amount)
                .credit(house(CUSTOMERS), amount)
                .entry();
    }

    /** A paid booking was confirmed: the tickets' price is the organiser's, the fee the house's. */
    static Entry.Draft sold(Occasion occasion, OrganiserId organiser, Collection<SoldLine> lines) {
        return moved(draft(EntryKind.SALE, occasion), organiser, lines, 1);
    }

    /** Places were given back: their price is the customer's again, whole; what is kept of it is posted as {@link #kept}. */
    static Entry.Draft returned(Occasion occasion, OrganiserId organiser, Collection<SoldLine> lines) {
        return moved(draft(EntryKind.RETURN, occasion), organiser, lines, -1);
    }

    private static Entry.Draft moved(Entry.Draft draft, OrganiserId organiser, Collection<SoldLine> lines, int sign) {
        if (lines.isEmpty()) {
            return draft;
        }
        var sum = lines.stream().reduce(SoldLine::plus).orElseThrow().times(sign);
        return draft.debit(house(CUSTOMERS), sum.price())
                .credit(AccountKey.of(organiser, TICKETS), sum.ticket())
                .credit(AccountKey.of(organiser, TICKET_VAT), sum.ticketVat())
                .credit(house(FEES), sum.fee())
                .credit(house(FEE_VAT), sum.feeVat());
    }

    /** A part of returned prices was kept after all: what is asked for cancelling and the service fee, with their tax. */
    static Entry.Draft kept(Occasion occasion, Collection<Part> parts) {
        var draft = draft(EntryKind.KEPT, occasion);
        parts.forEach(part -> draft.debit(house(CUSTOMERS), part.gross())
                .credit(house(FEES), part.net())
                .credit(house(FEE_VAT), part.vat()));
        return draft;
    }

    /** Money is back with the customer, the way the tender brings it. */
    static Entry refunded(Occasion occasion, Tender tender, Money amount) {
        return draft(EntryKind.REFUND, occasion)
                .debit(house(CUSTOMERS), amount)
                .credit(house(to(tender)), amount)
                .entry();
    }

    /** It did not reach the customer after all: it is with the tender again, and theirs. */
    static Entry refundReturned(Occasion occasion, Tender tender, Money amount) {
        return draft(EntryKind.REFUND_RETURNED, occasion)
                .debit(house(from(tender)), amount)
                .credit(house(CUSTOMERS), amount)
                .entry();
    }

    /**
     * What a gateway, the terminal's bank or a cash courier had collected arrived at the bank, less what they keep for it. The arrival
     * itself is in the books from the bank's statement.
     */
    static Entry settled(Occasion occasion, Account place, Money arrived, Money costs) {
        return draft(EntryKind.SETTLEMENT, occasion)
                .debit(house(UNMATCHED), arrived)
                .debit(house(GATEWAY_COSTS), costs)
                .credit(house(place), arrived.plus(costs))
                .entry();
    }

    /** A customer's bank took a payment back until the dispute is decided. */
    static Entry disputed(Occasion occasion, Money amount) {
        return draft(EntryKind.DISPUTE, occasion)
                .debit(house(DISPUTED), amount)
                .credit(house(GATEWAY), amount)
                .entry();
    }

    /** A dispute was decided: won, the money comes back; lost, it is the house's loss. */
    static Entry decided(Occasion occasion, Money amount, boolean won) {
        return draft(EntryKind.VERDICT, occasion)
                .debit(house(won ? GATEWAY : CHARGEBACKS), amount)
                .credit(house(DISPUTED), amount)
                .entry();
    }

    /** A customer's money became a balance, bought or taken instead of money: owed as credit from now on. */
    static Entry creditBought(Occasion occasion, Money amount) {
        return creditIssued(occasion, CUSTOMERS, amount);
    }

    /** A balance was given away: the house bears it. */
    static Entry creditGiven(Occasion occasion, Money amount) {
        return creditIssued(occasion, GOODWILL, amount);
    }

    private static Entry creditIssued(Occasion occasion, Account from, Money amount) {
        return draft(EntryKind.CREDIT_ISSUED, occasion)
                .debit(house(from), amount)
                .credit(house(CREDIT), amount)
                .entry();
    }

    /** Money came to the bank; it is nobody's until a payment is captured with it. */
    static Entry received(Occasion occasion, Money amount) {
        return draft(EntryKind.RECEIVED, occasion)
                .debit(house(BANK), amount)
                .credit(house(UNMATCHED), amount)
                .entry();
    }

    /** Such money went back to whoever sent it. */
    static Entry sentBack(Occasion occasion, Money amount) {
        return draft(EntryKind.SENT_BACK, occasion)
                .debit(house(UNMATCHED), amount)
                .credit(house(BANK), amount)
                .entry();
    }

    /** A till was counted. @param difference counted less expected */
    static Entry.Draft counted(Occasion occasion, Money difference) {
        return draft(EntryKind.TILL_GAP, occasion)
                .debit(house(CASH), difference)
                .credit(house(TILL_GAPS), difference);
    }

    /** An organiser was paid what they are owed, or a part of it. */
    static Entry paidOut(Occasion occasion, OrganiserId organiser, Money amount) {
        return draft(EntryKind.PAYOUT, occasion)
                .debit(AccountKey.of(organiser, PAID_OUT), amount)
                .credit(house(BANK), amount)
                .entry();
    }

    /** Where the money of a tender is found. A transfer is in the books already when it is found to be for something. */
    private static Account from(Tender tender) {
        return tender == Tender.TRANSFER ? UNMATCHED : to(tender);
    }

    /** Where the money of a tender leaves from. */
    private static Account to(Tender tender) {
        return switch (tender) {
            case CARD -> GATEWAY;
            case TRANSFER -> BANK;
            case CASH -> CASH;
            case TERMINAL -> TERMINAL;
            case BALANCE -> CREDIT;
        };
    }

    private static Entry.Draft draft(EntryKind kind, Occasion occasion) {
        return Entry.draft(kind, occasion.source(), occasion.subject(), occasion.at());
    }
}
