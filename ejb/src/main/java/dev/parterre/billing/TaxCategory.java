package dev.parterre.billing;

/** Why a rate is what it is, in the words of EN 16931 (UNTDID 5305). */
public enum TaxCategory {
    /** Taxed at the rate that is stated. */
    STANDARD("S"),
    /** Not taxed although the issuer is registered, for the reason that the issuer states. */
    EXEMPT("E"),
    /** The issuer is not registered for value added tax. */
    OUTSIDE("O");

    private final String code;

    TaxCategory(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
