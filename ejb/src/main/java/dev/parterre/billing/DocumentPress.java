package dev.parterre.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** Keeps the file of a document, each step in a transaction of its own. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class DocumentPress {

    @Inject
    private DocumentRepository repository;

    @Inject
    private Clock clock;

    java.util.Optional<byte[]> kept(String document) {
        return repository.file(document);
    }

    /** @return the file that is kept from now on: this one, unless another was first */
    byte[] keep(String document, byte[] pdf) {
        repository.keep(document, pdf, clock.instant());
        return repository.file(document).orElseThrow();
    }
}
