/** Where organisers publish how scarce places are given. */
package dev.parterre.web.backoffice.allocation;
