package dev.atlasaction.action.scm.github;

import java.io.IOException;

/** An answer that is no success, on its way through hub4j. */
final class GitHubRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String body;

  GitHubRefusal(int status, String body) {
    super("status " + status);
    this.status = status;
    this.body = body;
  }

  int status() {
    return status;
  }

  String body() {
    return body;
  }
}
