/**
 * Plans and availability of performances over the API. A plan never changes; availability does, and a whole house asks for it at
 * the minute a sale opens.
 *
 * <p>Both ways of asking are fed by {@code AvailabilityPages}: the picture of component {@code seating} is looked at ten times a
 * second at most, and bytes are made when it has changed. Readers with an entity tag, and listeners of the stream, cost a copy of
 * those bytes.
 *
 * <p><b>Decided 2026-11.</b> Changes are pushed as server-sent events, not over a WebSocket: nothing is said in the other
 * direction; it is an ordinary answer, so that proxies, headers, limits and problem+json apply as to any call; a browser comes
 * back by itself and says which version it knows. A page takes one of the six connections that HTTP/1.1 allows a browser;
 * proxies speak HTTP/2. Listeners are written to without blocking ({@code Listener}); who reads slowly misses steps, never the
 * outcome. The stream is begun by a filter in front
 * of JAX-RS, which would queue for slow readers.
 *
 * <p><b>Decided 2026-11.</b> Availability is answered in three places, from the same pages. {@code AvailabilityHandler} is asked
 * before the application is: of a request that went through the filters half of the cost was the authentication of a caller
 * who is nobody. It answers what needs no thinking and no waiting. {@code AvailabilityFilter} does whatever has to wait, and
 * {@code AvailabilityResource} refuses, and is what the OpenAPI document shows.
 */
package dev.parterre.web.api.v1.seating;
