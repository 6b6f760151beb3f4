/** Pages on which people register, sign in and look after their account. */
package dev.parterre.web.portal.account;
