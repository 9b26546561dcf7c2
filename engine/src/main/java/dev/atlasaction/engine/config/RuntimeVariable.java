package dev.atlasaction.engine.config;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoQuote;
import dev.atlasaction.engine.hcl.Block;
import dev.atlasaction.engine.hcl.eval.Scope;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code data "runtimevar"} from files, constants and secret stores. */
final class RuntimeVariable {

  private final ProjectPorts ports;

  RuntimeVariable(ProjectPorts ports) {
    this.ports = ports;
  }

  HclValue read(Block block, Scope scope) {
    BodyDecoder body = new BodyDecoder(block, scope);
    String url = body.requiredString("url");
    body.finish();
    int scheme = url.indexOf("://");
    if (scheme < 0) {
      throw EngineException.user("opening variable: the URL needs a scheme, such as file://");
    }
    int query = url.indexOf('?', scheme);
    String path = url.substring(scheme + 3, query < 0 ? url.length() : query);
    Map<String, String> parameters = query < 0 ? Map.of() : parameters(url.substring(query + 1));
    String decoder = parameters.getOrDefault("decoder", "string");
    if (!decoder.equals("string")) {
      throw EngineException.user("unsupported decoder: " + GoQuote.quote(decoder));
    }
    return switch (url.substring(0, scheme)) {
      case "file" -> HclValue.of(file(path));
      case "constant" -> HclValue.of(parameters.getOrDefault("val", ""));
      default -> HclValue.of(ports.cloud().variable(url.substring(0, scheme), path, parameters));
    };
  }

  private String file(String name) {
    Path path = ports.workingDirectory().resolve(name);
    if (!Files.exists(path)) {
      throw EngineException.user(
          "getting latest snapshot: runtimevar (code=NotFound): no such file or directory");
    }
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw EngineException.environment("getting latest snapshot: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> parameters(String query) {
    Map<String, String> parameters = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(
            pair.substring(0, equals),
            URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
      }
    }
    return parameters;
  }
}
