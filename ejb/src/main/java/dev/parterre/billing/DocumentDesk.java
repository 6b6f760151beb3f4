package dev.parterre.billing;

import dev.parterre.billing.DocumentContent.Line;
import dev.parterre.billing.DocumentContent.Subject;
import dev.parterre.booking.BookingView;
import dev.parterre.catalog.CatalogService;
import dev.parterre.catalog.Imprint;
import dev.parterre.payment.PaymentView;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the documents that a booking needs, in the caller's transaction. Everything is made ready before a number is taken. */
@Dependent
class DocumentDesk {

    /** The day on a document is the house's. */
    static final ZoneId ZONE = ZoneId.of("Europe/Sofia");

    @Inject
    private DocumentRepository repository;

    @Inject
    private DocumentSeries series;

    @EJB
    private CatalogService catalog;

    @Inject
    private Clock clock;

    /** What is the same for all documents of a booking. */
    private record Desk(BookingView booking, Imprint imprint, DocumentWords words, Optional<BillingAddress> address) {}

    /** Who issues documents about a booking, and what about. */
    private enum Payee {
        HOUSE {
            @Override
            List<Billable> billables(BookingView booking, DocumentWords words) {
                return Billable.fees(booking, words);
            }
        },
        ORGANISER {
            @Override
            List<Billable> billables(BookingView booking, DocumentWords words) {
                return Billable.tickets(booking, words);
            }
        };

        abstract List<Billable> billables(BookingView booking, DocumentWords words);

        long owner(BookingView booking) {
            return this == HOUSE
                    ? AccountKey.HOUSE
                    : booking.performance().organiser().value();
        }

        List<Line> lines(BookingView booking, DocumentWords words, Set<Long> keys) {
            return DocumentLines.of(billables(booking, words).stream()
                    .filter(one -> keys.contains(one.key()))
                    .toList());
        }
    }

    /** Brings the documents up to what the booking is by now; nothing when they are. */
    void write(BookingView booking) {
        write(booking, Optional.empty());
    }

    /** The same after the buyer named an address: what is in force is taken back and made out to that. */
    void writeTo(BookingView booking, BillingAddress address) {
        write(booking, Optional.of(address));
    }

    private void write(BookingView booking, Optional<BillingAddress> newAddress) {
        var billed = repository.lock(booking.reference().value());
        newAddress.ifPresent(billed::address);
        var desk = new Desk(
                booking,
                catalog.imprint(booking.performance().id()),
                DocumentWords.in(booking.buyer().language()),
                billed.address());
        var issued = repository.ofBooking(booking.reference().value());
        var drafts = new ArrayList<DocumentDraft>();
        // the house first, then organisers: everybody takes numbers in the order of their owners
        for (var payee : Payee.values()) {
            drafts.addAll(drafts(desk, payee, issued, newAddress.isPresent()));
        }
        drafts.forEach(draft -> issue(draft, booking));
    }

    private List<DocumentDraft> drafts(Desk desk, Payee payee, List<IssuedDocument> issued, boolean renew) {
        var booking = desk.booking();
        var owner = payee.owner(booking);
        var own = issued.stream().filter(document -> document.owner() == owner).toList();
        var due = payee.billables(booking, desk.words()).stream()
                .filter(Billable::due)
                .map(Billable::key)
                .collect(Collectors.toSet());
        var needed = DocumentPolicy.needed(own, due, renew);
        if (needed.invoice().isEmpty()) {
            repository.settle(booking.reference().value(), owner);
        }
        var drafts = new ArrayList<DocumentDraft>();
        needed.credit().forEach((document, lines) -> {
            var replaced = needed.invoice().containsAll(lines);
            drafts.add(credit(desk, payee, document, lines, replaced));
        });
        if (!needed.invoice().isEmpty()) {
            invoice(desk, payee, needed.invoice()).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** In the words, for the buyer and with the issuer of the document that it takes back. */
    private DocumentDraft credit(Desk desk, Payee payee, IssuedDocument document, Set<Long> lines, boolean replaced) {
        var before = document.content();
        var words = DocumentWords.in(before.subject().language());
        var issuer = new IssuerView(document.owner(), before.issuer(), null, exemption(before));
        return new DocumentDraft(
                DocumentKind.CREDIT_NOTE,
                document.owner(),
                Optional.of(document),
                replaced,
                issuer,
                before.buyer(),
                before.subject(),
                payee.lines(desk.booking(), words, lines),
                lines);
    }

    private static String exemption(DocumentContent before) {
        return before.taxes().stream()
                .filter(tax -> tax.category() == TaxCategory.EXEMPT)
                .map(DocumentContent.Tax::reason)
                .findFirst()
                .orElse("");
    }

    private Optional<DocumentDraft> invoice(Desk desk, Payee payee, Set<Long> covers) {
        var owner = payee.owner(desk.booking());
        var reference = desk.booking().reference().value();
        var lines = payee.lines(desk.booking(), desk.words(), covers);
        var issuer = repository.issuer(owner).map(Issuer::view);
        var missing = issuer.isEmpty() ? Optional.of("address") : issuer.get().missing(lines);
        if (missing.isPresent()) {
            repository.owe(reference, owner, missing.get(), clock.instant());
            return Optional.empty();
        }
        repository.settle(reference, owner);
        var kind = desk.address().isPresent() ? DocumentKind.INVOICE : DocumentKind.RECEIPT;
        return Optional.of(new DocumentDraft(
                kind, owner, Optional.empty(), false, issuer.get(), buyer(desk), subject(desk, payee), lines, covers));
    }

    /** Nobody asks a private person for a country; admission is taxed where the performance is, and so that one is named. */
    private static Party buyer(Desk desk) {
        return desk.address()
                .map(BillingAddress::party)
                .orElseGet(() -> new Party(
                        desk.booking().buyer().name(),
                        PostalAddress.in(desk.imprint().address().country()),
                        null,
                        null,
                        null));
    }

    private static Subject subject(Desk desk, Payee payee) {
        var performance = desk.booking().performance();
        var language = desk.words().language();
        return new Subject(
                desk.booking().reference().value(),
                performance.title().in(language),
                payee == Payee.HOUSE ? "" : desk.imprint().organiser().in(language),
                performance.localStart().toLocalDate(),
                language,
                desk.booking().payment().map(PaymentView::tender).orElse(null));
    }

    private void issue(DocumentDraft draft, BookingView booking) {
        var now = clock.instant();
        var day = now.atZone(ZONE).toLocalDate();
        if (!repository.hasSeries(draft.owner(), day.getYear())) {
            series.begin(draft.owner(), day.getYear());
        }
        var number = repository.nextNumber(draft.owner(), day);
        repository.add(new IssuedDocument(draft, number, booking.account(), now));
    }
}
