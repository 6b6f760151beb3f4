/**
 * The faces of Parterre: portal and back office pages (Jakarta Faces) and the REST API. Transactions and roles are the
 * business of {@code ejb}.
 */
package dev.parterre.web;
