package dev.parterre.payment;

/** What the gateway charges: its name of the customer (null for a guest) and of the method. */
record GatewayMeans(String customer, String method) {}
