package dev.atlasaction.action.scm.bitbucket;

import com.fasterxml.jackson.databind.JsonNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.scm.ScmException;
import dev.atlasaction.action.scm.rest.JsonApi;

/** What Bitbucket says of a failed call (spec ci-actions.md §8.5). */
final class BitbucketWords {

  private BitbucketWords() {}

  static String of(Answer refusal) {
    JsonNode error;
    try {
      error = JsonApi.document(refusal).path("error");
    } catch (ScmException e) {
      return "bitbucket: unexpected status code " + refusal.status();
    }
    String detail = error.path("detail").asText();
    String message = "bitbucket: " + error.path("message").asText();
    return detail.isEmpty() ? message : message + ": " + detail;
  }
}
