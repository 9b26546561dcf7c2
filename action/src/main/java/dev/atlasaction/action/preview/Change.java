package dev.atlasaction.action.preview;

/**
 * What of a migration directory is new.
 *
 * @param files how many of the newest files
 * @param base in plain words; what they are compared with
 * @param note told beside the result; empty for none
 */
record Change(int files, String base, String note) {}
