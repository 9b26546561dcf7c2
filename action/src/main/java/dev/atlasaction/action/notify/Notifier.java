package dev.atlasaction.action.notify;

import dev.atlasaction.action.http.Answer;
import dev.atlasaction.action.http.Call;
import dev.atlasaction.action.http.Http;
import dev.atlasaction.action.http.Pause;
import dev.atlasaction.action.notify.Notification.Status;
import dev.atlasaction.action.platform.Inputs;
import dev.atlasaction.action.platform.Log;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Sends a notification to the address of the input {@code notify-url}. It never fails a job, and
 * the address, which is a secret, is in no message.
 */
public final class Notifier {

  private static final int TRIES = 3;
  private static final String HMAC = "HmacSHA256";

  private final Inputs inputs;
  private final Log log;
  private final Http http;
  private final Pause pause;

  /** A notifier by the inputs of a job. */
  public Notifier(Inputs inputs, Log log, Http http, Pause pause) {
    this.inputs = inputs;
    this.log = log;
    this.http = http;
    this.pause = pause;
  }

  /** Sends it, if the inputs want it. */
  public void say(Notification notification) {
    String url = inputs.text("notify-url");
    if (url.isEmpty() || !isWanted(notification.status())) {
      return;
    }
    String name = inputs.text("notify-format");
    Optional<Format> format = Format.find(name.isEmpty() ? "json" : name);
    if (format.isEmpty()) {
      log.warning("no notification: notify-format may be json, slack, teams or discord");
      return;
    }
    if (!url.matches("https?://[^\\s\\\\\"<>^`{|}]+")) {
      log.warning("no notification: notify-url is no address of HTTP");
      return;
    }
    try {
      send(call(url, format.get().body(notification)));
    } catch (IllegalArgumentException e) {
      // Its message would have the address in it.
      log.warning("no notification: notify-url is no address of HTTP");
    }
  }

  private boolean isWanted(Status status) {
    String when = inputs.text("notify-on");
    return switch (when) {
      case "always" -> true;
      case "change" -> status != Status.PASSED;
      case "", "failure" -> status == Status.FAILED;
      default -> {
        log.warning("notify-on may be failure, change or always; taken for failure");
        yield status == Status.FAILED;
      }
    };
  }

  private Call call(String url, String body) {
    Map<String, String> headers = new TreeMap<>(Map.of("Content-Type", "application/json"));
    String secret = inputs.text("notify-secret");
    if (!secret.isEmpty()) {
      headers.put("X-Atlas-Signature", "sha256=" + signature(secret, body));
    }
    return Call.of("POST", url, headers).with(body);
  }

  private void send(Call call) {
    String why = "";
    for (int left = TRIES - 1; left >= 0; left--) {
      boolean again = true;
      try {
        Answer answer = http.send(call);
        if (answer.status() / 100 == 2) {
          log.info("notification sent");
          return;
        }
        why = "the service answers " + answer.status();
        again = answer.status() == 429 || answer.status() >= 500;
      } catch (IOException e) {
        why = "the service gives no answer (" + e.getClass().getSimpleName() + ")";
      }
      if (!again) {
        break;
      }
      if (left > 0) {
        pause.sleep(Duration.ofSeconds(1));
      }
    }
    log.warning("no notification: " + why);
  }

  private static String signature(String secret, String body) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
      return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException | InvalidKeyException e) {
      throw new IllegalStateException("every Java has " + HMAC, e);
    }
  }
}
