package dev.atlasaction.action.manifest;

import java.util.List;

/** An action of GitHub. */
record GitHubView(ActionSheet action, List<InputSheet> inputs, String token) {

  static GitHubView of(ActionSheet action) {
    return new GitHubView(action, action.inputs(), "${{ github.token }}");
  }

  /** Reads the token. */
  String tokenExpression() {
    return "${{ inputs.github-token }}";
  }
}
