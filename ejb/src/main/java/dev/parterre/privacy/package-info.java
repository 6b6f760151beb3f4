/**
 * Personal data has owners. Each component that stores some implements {@link dev.parterre.privacy.PersonalData}; export and
 * erasure ask all of them, and no component knows another's tables.
 */
package dev.parterre.privacy;
