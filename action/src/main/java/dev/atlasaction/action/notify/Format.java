package dev.atlasaction.action.notify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.atlasaction.action.notify.Notification.Place;
import dev.atlasaction.action.notify.Notification.Status;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The JSON that services take (spec ci-demand.md §3.12). Texts from outside go where a service
 * shows them as they are: no markup, no links, nobody is called.
 */
public enum Format {
  /** Block Kit. */
  SLACK {
    @Override
    String body(Notification said) {
      ObjectNode message = JSON.createObjectNode();
      message.put("text", slack(line(said)));
      ArrayNode blocks = message.putArray("blocks");
      plain(blocks.addObject().put("type", "header"), "text", cut(line(said), HEADER));
      if (!said.detail().isBlank()) {
        plain(blocks.addObject().put("type", "section"), "text", cut(said.detail(), SECTION));
      }
      if (!said.place().words().isEmpty()) {
        ArrayNode context = blocks.addObject().put("type", "context").putArray("elements");
        context
            .addObject()
            .put("type", "plain_text")
            .put("emoji", false)
            .put("text", cut(said.place().words(), SECTION));
      }
      if (said.place().isLink()) {
        ArrayNode actions = blocks.addObject().put("type", "actions").putArray("elements");
        ObjectNode button = actions.addObject().put("type", "button");
        plain(button, "text", "The run").put("url", said.place().url());
      }
      return message.toString();
    }
  },
  /** An Adaptive Card in the envelope of a workflow. */
  TEAMS {
    @Override
    String body(Notification said) {
      ObjectNode message = JSON.createObjectNode().put("type", "message");
      ObjectNode card =
          message
              .putArray("attachments")
              .addObject()
              .put("contentType", "application/vnd.microsoft.card.adaptive")
              .putObject("content")
              .put("$schema", "http://adaptivecards.io/schemas/adaptive-card.json")
              .put("type", "AdaptiveCard")
              .put("version", "1.4");
      ArrayNode parts = card.putArray("body");
      run(parts, line(said)).put("weight", "Bolder");
      if (!said.detail().isBlank()) {
        run(parts, cut(said.detail(), SECTION));
      }
      if (!said.place().words().isEmpty()) {
        run(parts, said.place().words()).put("isSubtle", true);
      }
      if (said.place().isLink()) {
        card.putArray("actions")
            .addObject()
            .put("type", "Action.OpenUrl")
            .put("title", "The run")
            .put("url", said.place().url());
      }
      return message.toString();
    }
  },
  /** A message that calls nobody. */
  DISCORD {
    @Override
    String body(Notification said) {
      ObjectNode message = JSON.createObjectNode();
      message.put("content", cut(discord(line(said)), 1500));
      message.putObject("allowed_mentions").putArray("parse");
      ObjectNode embed = message.putArray("embeds").addObject();
      embed.put("description", cut(discord(said.detail()), SECTION));
      embed.putObject("footer").put("text", cut(said.place().words(), HEADER));
      if (said.place().isLink()) {
        embed.put("title", "The run").put("url", said.place().url());
      }
      return message.toString();
    }
  },
  /** For programs. */
  JSON_OBJECT {
    @Override
    String body(Notification said) {
      Place place = said.place();
      return JSON.createObjectNode()
          .put("version", 1)
          .put("action", said.action())
          .put("status", said.status().name().toLowerCase(Locale.ROOT))
          .put("headline", said.headline())
          .put("detail", said.detail())
          .put("repository", place.repository())
          .put("branch", place.branch())
          .put("commit", place.commit())
          .put("pullRequest", place.pullRequest())
          .put("run", place.url())
          .toString();
    }
  };

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HEADER = 150;
  private static final int SECTION = 2900;

  /** The format of that name; absent if there is none. */
  public static Optional<Format> find(String name) {
    return switch (name) {
      case "json" -> Optional.of(JSON_OBJECT);
      default ->
          Arrays.stream(values())
              .filter(each -> each != JSON_OBJECT)
              .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst();
    };
  }

  /** The body of the request. */
  abstract String body(Notification said);

  private static String line(Notification said) {
    String sign = said.status() == Status.FAILED ? "❌ " : "✅ ";
    return sign + said.action() + ": " + said.headline().replaceAll("\\s+", " ");
  }

  private static ObjectNode plain(ObjectNode node, String field, String text) {
    node.putObject(field).put("type", "plain_text").put("emoji", false).put("text", text);
    return node;
  }

  /** A run of text is shown as it is, where a block of text would be Markdown. */
  private static ObjectNode run(ArrayNode parts, String text) {
    return parts
        .addObject()
        .put("type", "RichTextBlock")
        .putArray("inlines")
        .addObject()
        .put("type", "TextRun")
        .put("text", text);
  }

  /** Slack finds links and calls in angle brackets only. */
  private static String slack(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String discord(String text) {
    return text.replaceAll("([\\\\`*_~|>\\[\\]()#<@:-])", "\\\\$1");
  }

  private static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
