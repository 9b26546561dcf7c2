package dev.atlasaction.action.finding;

/**
 * Somebody's word that a finding is known and wanted (spec ci-demand.md §3.9).
 *
 * @param fingerprint of the finding it is about
 * @param by who said so
 * @param reason why; may be empty
 */
public record Acknowledgement(String fingerprint, String by, String reason) {}
