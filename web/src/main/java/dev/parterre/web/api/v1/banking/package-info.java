/** Bank transfers over the API: how a booking is paid, statements, money that came in, what goes back. */
package dev.parterre.web.api.v1.banking;
