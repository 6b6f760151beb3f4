package dev.parterre.billing;

import dev.parterre.booking.BookingReference;
import dev.parterre.booking.BookingService;
import dev.parterre.booking.BookingView;
import dev.parterre.shared.Page;
import dev.parterre.shared.PageRequest;
import dev.parterre.shared.Roles;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Receipts, invoices and credit notes for whoever may see the booking; whether they may, booking decides. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class DocumentService {

    @EJB
    private BookingService bookings;

    @Inject
    private DocumentRepository repository;

    @Inject
    private DocumentDesk desk;

    @Inject
    private DocumentPress press;

    @Inject
    private DocumentPrinter printer;

    /**
     * The booking's documents, oldest first; empty for what cost nothing, and until they are written, a moment after the payment.
     *
     * @throws dev.parterre.booking.NoSuchBooking when it is somebody else's
     */
    public List<DocumentView> documents(BookingReference reference) {
        return documentsOf(bookings.booking(reference));
    }

    /** For a guest, who knows under which address it was booked. */
    public List<DocumentView> documentsOfGuest(BookingReference reference, String email) {
        return documentsOf(bookings.bookingOf(reference, email));
    }

    /** Of a booking that the caller has been shown already; what cost nothing is not asked for. */
    public List<DocumentView> documentsOf(BookingView shown) {
        if (shown.total().isZero()) {
            return List.of();
        }
        return repository.ofBooking(shown.reference().value()).stream()
                .map(IssuedDocument::view)
                .toList();
    }

    /**
     * One of the booking's documents as a file; made when it is first asked for and the same ever after.
     *
     * @throws NoSuchDocument when the booking has no such document
     */
    public DocumentFile file(BookingReference reference, String document) {
        return file(bookings.booking(reference), document);
    }

    /** For a guest likewise. */
    public DocumentFile fileOfGuest(BookingReference reference, String email, String document) {
        return file(bookings.bookingOf(reference, email), document);
    }

    private DocumentFile file(BookingView booking, String document) {
        return repository
                .find(document)
                .filter(found -> found.booking().equals(booking.reference().value()))
                .map(this::file)
                .orElseThrow(NoSuchDocument::new);
    }

    /**
     * The newest receipt or invoice for the tickets.
     *
     * @throws NoSuchDocument when there is none, or not yet
     */
    public DocumentFile invoice(BookingReference reference) {
        return invoice(bookings.booking(reference));
    }

    /** For a guest likewise. */
    public DocumentFile invoiceOfGuest(BookingReference reference, String email) {
        return invoice(bookings.bookingOf(reference, email));
    }

    private DocumentFile invoice(BookingView booking) {
        return repository.ofBooking(booking.reference().value()).stream()
                .filter(document -> document.owner() != AccountKey.HOUSE)
                .filter(document -> !document.kind().takesBack())
                .reduce((earlier, later) -> later)
                .map(this::file)
                .orElseThrow(NoSuchDocument::new);
    }

    private DocumentFile file(IssuedDocument document) {
        var pdf =
                press.kept(document.id()).orElseGet(() -> press.keep(document.id(), printer.print(document.content())));
        return new DocumentFile(document.view().fileName(), pdf);
    }

    /**
     * Makes the booking out to an address: what was issued is taken back by credit notes and written anew.
     *
     * @throws NothingToInvoice when nothing that costs something is left of it
     * @throws dev.parterre.booking.NoSuchBooking when it is somebody else's
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void address(BookingReference reference, BillingAddress address) {
        address(bookings.booking(reference), address);
    }

    /** For a guest likewise. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void addressOfGuest(BookingReference reference, String email, BillingAddress address) {
        address(bookings.bookingOf(reference, email), address);
    }

    private void address(BookingView booking, BillingAddress address) {
        if (booking.validLines().stream().allMatch(line -> line.price().isZero())) {
            throw new NothingToInvoice();
        }
        desk.writeTo(booking, address);
    }

    /** All documents, newest first. */
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    public Page<DocumentView> search(DocumentQuery query, PageRequest page) {
        var found = repository.search(query, page).stream()
                .map(IssuedDocument::view)
                .toList();
        return Page.of(found, page, repository.count(query));
    }

    /** Any document. @throws NoSuchDocument */
    @RolesAllowed({Roles.FINANCE, Roles.ADMIN})
    public DocumentFile file(String document) {
        return repository.find(document).map(this::file).orElseThrow(NoSuchDocument::new);
    }
}
