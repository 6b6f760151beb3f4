/** Money by bank transfer in the back office: statements, money that has no place yet, what is to be paid out. */
package dev.parterre.web.backoffice.banking;
