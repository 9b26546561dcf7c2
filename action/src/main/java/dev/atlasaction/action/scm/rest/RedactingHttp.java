package dev.atlasaction.action.scm.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Takes secrets out of every text that is sent to a forge, wherever in the document it is (spec
 * ci-demand.md §3.7). Tokens that a request needs are in its headers, which stay as they are.
 */
public final class RedactingHttp implements Http {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Http next;
  private final UnaryOperator<String> redactor;

  /** Sends through {@code next} what {@code redactor} leaves. */
  public RedactingHttp(Http next, UnaryOperator<String> redactor) {
    this.next = next;
    this.redactor = redactor;
  }

  @Override
  public Answer send(Call call) throws IOException {
    Optional<String> body = call.body();
    return next.send(body.isEmpty() ? call : call.with(clean(body.get())));
  }

  private String clean(String body) {
    JsonNode document;
    try {
      document = JSON.readTree(body);
    } catch (JacksonException e) {
      // No document: a form, or a text.
      return redactor.apply(body);
    }
    JsonNode clean = clean(document);
    return clean.equals(document) ? body : clean.toString();
  }

  private JsonNode clean(JsonNode node) {
    if (node.isTextual()) {
      return JsonNodeFactory.instance.textNode(redactor.apply(node.asText()));
    }
    if (node instanceof ObjectNode object) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> field : object.properties()) {
        copy.set(field.getKey(), clean(field.getValue()));
      }
      return copy;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(element -> copy.add(clean(element)));
      return copy;
    }
    return node;
  }
}
