package dev.parterre.payment;

/** A method's set-up at the gateway: the method once it may be used, else where its owner must go. */
record GatewaySetup(String ref, String customer, GatewayMethod method, String actionUrl) {}
