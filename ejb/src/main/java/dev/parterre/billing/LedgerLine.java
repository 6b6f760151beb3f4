package dev.parterre.billing;

import dev.parterre.shared.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** One side of an entry: debit above zero, credit below. */
@Entity
@Immutable
class LedgerLine {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "entry_id")
    private LedgerEntry entry;

    @Enumerated(EnumType.STRING)
    @Column(columnDefinition = "varchar(16)")
    private Account account;

    private long owner;
    private long amountMinor;

    @Column(columnDefinition = "char(3)")
    private String currency;

    protected LedgerLine() {}

    LedgerLine(LedgerEntry entry, Entry.Line line) {
        this.entry = entry;
        this.account = line.account().account();
        this.owner = line.account().owner();
        this.amountMinor = line.amount().minor();
        this.currency = line.amount().currency();
    }

    AccountKey account() {
        return new AccountKey(account, owner);
    }

    Money amount() {
        return new Money(amountMinor, currency);
    }

    List<Object> sealed() {
        return List.of(account.name(), owner, amountMinor, currency);
    }
}
