package dev.atlasaction.action.scm.github;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Set;

/**
 * Keeps of an answer what this program reads. hub4j decodes every field it knows; forges that only
 * resemble GitHub differ in fields nobody here looks at, and must not fail for them.
 */
final class FieldFilter {

  private static final Set<String> USED =
      Set.of("id", "node_id", "body", "path", "filename", "in_reply_to_id", "user", "permission");
  private static final ObjectMapper JSON = new ObjectMapper();

  private FieldFilter() {}

  /** The same document with only the used fields; a document that is no JSON is left as it is. */
  static byte[] keepUsed(byte[] body) throws IOException {
    if (body.length == 0) {
      return body;
    }
    JsonNode document;
    try {
      document = JSON.readTree(body);
    } catch (JacksonException e) {
      // hub4j finds the same and its message names the request.
      return body;
    }
    keepUsed(document);
    document.forEach(FieldFilter::keepUsed);
    return JSON.writeValueAsBytes(document);
  }

  private static void keepUsed(JsonNode element) {
    if (element instanceof ObjectNode object) {
      object.retain(USED);
      if (object.path("user") instanceof ObjectNode user) {
        user.retain("login", "id");
      } else {
        object.remove("user");
      }
    }
  }
}
