package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The value of {@code --context} for the registry: where a report comes from (spec ci-actions.md
 * §6.9). Empty fields are left out.
 *
 * @param path the migration directory as the input has it
 * @param url the pull request's page, else the repository's
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"repo", "path", "branch", "commit", "url", "username", "userID", "scmType"})
public record RunContext(
    String repo,
    String path,
    String branch,
    String commit,
    String url,
    String username,
    String userID,
    String scmType) {}
