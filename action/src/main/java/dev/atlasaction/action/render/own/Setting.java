package dev.atlasaction.action.render.own;

import java.util.Optional;

/**
 * What a page says beside the findings.
 *
 * @param comparedWith the base, in words
 * @param repositoryUrl of the commit's files; absent if there is no web page
 * @param commit whose lines the findings are at
 * @param runUrl the run's page; empty if there is none
 * @param version of this program
 * @param acknowledgements findings can be accepted by a comment
 */
public record Setting(
    String comparedWith,
    Optional<String> repositoryUrl,
    String commit,
    String runUrl,
    String version,
    boolean acknowledgements) {}
