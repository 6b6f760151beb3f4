package dev.parterre.payment;

/**
 * What every gateway is put through, whatever moves its money: the one list. An adapter's test plays all of it, and says of what means
 * nothing for its tender why ({@link PaymentGatewayContract#meansNothing}); that is then the reason of a skipped test in the report.
 */
enum GatewayScenario {
    SELLS_ITS_TENDERS(GatewayCharges::sellsItsTenders),
    CHARGES_ONCE_HOWEVER_OFTEN_IT_IS_ASKED(GatewayCharges::chargesOnceHoweverOftenItIsAsked),
    CHARGES_ONCE_WHEN_TWO_ASK_AT_ONCE(GatewayCharges::chargesOnceWhenTwoAskAtOnce),
    SAYS_WHAT_CAME_IN(GatewayCharges::saysWhatCameIn),
    SAYS_WHEN_ANOTHER_SUM_CAME_IN(GatewayCharges::saysWhenAnotherSumCameIn),
    KEEPS_MONEY_WITHOUT_AND_WITH_THREE_DECIMALS(GatewayCharges::keepsMoneyWithoutAndWithThreeDecimals),
    TAKES_NOTHING_BEFORE_THE_CUSTOMER_PAYS(GatewayCharges::takesNothingBeforeTheCustomerPays),
    WHAT_IS_GIVEN_UP_TAKES_NO_MONEY_ANY_MORE(GatewayCharges::whatIsGivenUpTakesNoMoneyAnyMore),
    WHAT_WAS_NEVER_ASKED_IS_GIVEN_UP_WITHOUT_MOVING(GatewayCharges::whatWasNeverAskedIsGivenUpWithoutMoving),
    WHAT_IS_PAID_CANNOT_BE_GIVEN_UP(GatewayCharges::whatIsPaidCannotBeGivenUp),
    A_DECLINE_IS_AN_ANSWER_AND_STAYS_ONE(GatewayCharges::aDeclineIsAnAnswerAndStaysOne),
    AFTER_A_DECLINE_A_NEW_CHARGE_GOES_THROUGH(GatewayCharges::afterADeclineANewChargeGoesThrough),
    SILENCE_BEFORE_THE_CHARGE_IS_REPEATED(GatewayCharges::silenceBeforeTheChargeIsRepeated),
    SILENCE_AFTER_THE_CHARGE_IS_REPEATED(GatewayCharges::silenceAfterTheChargeIsRepeated),
    PAYS_BACK_ONCE_HOWEVER_OFTEN_IT_IS_ASKED(GatewayRefunds::paysBackOnceHoweverOftenItIsAsked),
    PAYS_BACK_IN_PARTS_AND_NEVER_MORE_THAN_CAME_IN(GatewayRefunds::paysBackInPartsAndNeverMoreThanCameIn),
    TWO_REFUNDS_AT_ONCE_PAY_BACK_NO_MORE_THAN_CAME_IN(GatewayRefunds::twoRefundsAtOncePayBackNoMoreThanCameIn),
    WHAT_NEVER_CAME_IS_NOT_PAID_BACK(GatewayRefunds::whatNeverCameIsNotPaidBack),
    A_SILENT_REFUND_IS_MADE_ONCE(GatewayRefunds::aSilentRefundIsMadeOnce);

    private final Play play;

    GatewayScenario(Play play) {
        this.play = play;
    }

    /** What happens, and what must have come of it. */
    interface Play {
        void with(PaymentGatewayContract house) throws Exception;
    }

    void play(PaymentGatewayContract house) throws Exception {
        play.with(house);
    }
}
