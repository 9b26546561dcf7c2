package dev.atlasaction.action.atlas;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * The value of {@code --context} for a deployment: who deploys (spec ci-actions.md §6.9).
 *
 * @param triggerType such as {@code GITHUB_ACTION}
 * @param triggerVersion of this program
 */
@JsonPropertyOrder({"triggerType", "triggerVersion"})
public record DeployContext(String triggerType, String triggerVersion) {}
