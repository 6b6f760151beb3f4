/**
 * What every resource of the API shares: the JSON mapper, problem+json for refusals and faults, idempotent calls. Resources live in
 * {@code v1}, one package per component.
 */
package dev.parterre.web.api;
