package dev.atlasaction.action.scm.rest;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.scm.ScmException;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/** One API: its headers, and its words for what went wrong. */
public final class JsonApi {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Http http;
  private final Map<String, String> headers;

  /** Calls through {@code http}, each with these headers. */
  public JsonApi(Http http, Map<String, String> headers) {
    this.http = http;
    this.headers = Map.copyOf(headers);
  }

  /** A request without a body. */
  public Call call(String method, String url) {
    return Call.of(method, url, headers);
  }

  /** A request with a body, any value Jackson can write. */
  public Call call(String method, String url, Object body) {
    try {
      return call(method, url).with(JSON.writeValueAsString(body));
    } catch (JacksonException e) {
      throw new IllegalArgumentException("no JSON can be made of " + body.getClass(), e);
    }
  }

  /**
   * Sends it; raises {@link ScmException} at any answer but a success.
   *
   * @param words for such an answer
   */
  public Answer send(Call call, Function<Answer, String> words) {
    Answer answer;
    try {
      answer = http.send(call);
    } catch (IOException e) {
      String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
      throw new ScmException(
          ScmException.Answer.NONE, "%s %s: %s".formatted(call.method(), call.uri(), reason), e);
    }
    if (answer.status() / 100 != 2) {
      throw new ScmException(
          new ScmException.Answer(answer.status(), reason(answer)), words.apply(answer), null);
    }
    return answer;
  }

  /** The answer's document; raises {@link ScmException} if it is none. */
  public static JsonNode document(Answer answer) {
    try {
      JsonNode document = JSON.readTree(answer.body());
      return document == null ? MissingNode.getInstance() : document;
    } catch (JacksonException e) {
      throw new ScmException(
          new ScmException.Answer(answer.status(), ""),
          "the forge answers no JSON: " + e.getOriginalMessage(),
          e);
    }
  }

  /** A text as one segment of a URL's path. */
  public static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The forge's own words, in whichever shape it gives them. */
  private static String reason(Answer answer) {
    try {
      JsonNode document = JSON.readTree(answer.body());
      JsonNode message = document.path("message");
      String words =
          message.isTextual() ? message.asText() : document.path("error").path("message").asText();
      return words.length() <= 200 ? words : words.substring(0, 200);
    } catch (JacksonException e) {
      // A proxy answered, in HTML: nothing to quote.
      return "";
    }
  }
}
