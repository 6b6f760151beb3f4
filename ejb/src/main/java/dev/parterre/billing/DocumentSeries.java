package dev.parterre.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/**
 * Begins the numbers of an issuer's year, in a transaction of its own: two who both wrote the first number, and one of whom failed, would
 * stand in each other's way. From then on the row is there and is only counted up.
 */
@ApplicationScoped
class DocumentSeries {

    @Inject
    private DocumentRepository repository;

    @Transactional(TxType.REQUIRES_NEW)
    void begin(long owner, int year) {
        repository.beginSeries(owner, year);
    }
}
