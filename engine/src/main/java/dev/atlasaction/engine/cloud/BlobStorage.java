package dev.atlasaction.engine.cloud;

import dev.atlasaction.engine.error.EngineException;
import dev.atlasaction.engine.gotext.GoJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Reads the files below a path of a bucket: {@code s3://bucket/path?region=R&profile=P} or {@code
 * gs://bucket/path}. {@code AWS_ENDPOINT_URL} and {@code STORAGE_EMULATOR_HOST} send requests
 * elsewhere.
 */
public final class BlobStorage {

  private final CloudWorld world;

  /** A client; nothing is read yet. */
  public BlobStorage(CloudWorld world) {
    this.world = world;
  }

  /**
   * The files directly below the path, by name.
   *
   * @throws EngineException if the scheme is unknown or the bucket cannot be read
   */
  public Map<String, byte[]> read(String url) {
    URI uri = HttpCalls.uri(url);
    String bucket = uri.getHost() == null ? "" : uri.getHost();
    String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
    String prefix = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    return switch (String.valueOf(uri.getScheme())) {
      case "s3" -> new S3(bucket, query(uri)).read(prefix);
      case "gs" -> google(bucket, prefix);
      default ->
          throw EngineException.user(
              "blob storage "
                  + uri.getScheme()
                  + ":// is not supported: use s3:// or gs://, or copy"
                  + " the files and use file://");
    };
  }

  private static SortedMap<String, String> query(URI uri) {
    SortedMap<String, String> parameters = new TreeMap<>();
    String query = uri.getQuery() == null ? "" : uri.getQuery();
    for (String pair : query.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
      }
    }
    return parameters;
  }

  private static boolean isDirectlyIn(String prefix, String key) {
    return key.length() > prefix.length() && key.indexOf('/', prefix.length()) < 0;
  }

  /** A bucket of S3 or of a store that speaks like it. */
  private final class S3 {
    private final String base;
    private final String region;
    private final AwsIdentity identity;

    S3(String bucket, SortedMap<String, String> parameters) {
      String profile = parameters.getOrDefault("profile", "");
      this.region = AwsIdentity.region(world, parameters.getOrDefault("region", ""), profile);
      this.identity = AwsIdentity.of(world, profile);
      String endpoint = parameters.getOrDefault("endpoint", world.variable("AWS_ENDPOINT_URL"));
      this.base =
          endpoint.isEmpty()
              ? "https://" + bucket + ".s3." + region + ".amazonaws.com"
              : endpoint.replaceFirst("/$", "") + "/" + bucket;
    }

    Map<String, byte[]> read(String prefix) {
      Map<String, byte[]> files = new LinkedHashMap<>();
      String more = "";
      do {
        SortedMap<String, String> query = new TreeMap<>(Map.of("list-type", "2", "prefix", prefix));
        if (!more.isEmpty()) {
          query.put("continuation-token", more);
        }
        Document list = xml(get("/", query));
        for (String key : texts(list, "Key")) {
          if (isDirectlyIn(prefix, key)) {
            files.put(key.substring(prefix.length()), get("/" + escaped(key), new TreeMap<>()));
          }
        }
        more = String.join("", texts(list, "NextContinuationToken"));
      } while (!more.isEmpty());
      return files;
    }

    private byte[] get(String path, SortedMap<String, String> query) {
      URI uri = HttpCalls.uri(base + path);
      Map<String, String> headers =
          new AwsSignature(identity, region, "s3", world.clock().instant())
              .headers(uri, query, Map.of(), "");
      String search = query.isEmpty() ? "" : "?" + AwsSignature.encoded(query);
      return HttpCalls.send(HttpCalls.uri(base + path + search), headers, "");
    }
  }

  private static String escaped(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("+", "%20").replace("%2F", "/");
  }

  private static Document xml(byte[] bytes) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory.newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    } catch (ParserConfigurationException | SAXException | IOException malformed) {
      throw EngineException.environment("the list of the bucket cannot be read", malformed);
    }
  }

  private static List<String> texts(Document document, String element) {
    NodeList nodes = document.getElementsByTagName(element);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }

  private Map<String, byte[]> google(String bucket, String prefix) {
    String host = world.variable("STORAGE_EMULATOR_HOST");
    String base = host.isEmpty() ? "https://storage.googleapis.com" : host;
    String objects = base + "/storage/v1/b/" + bucket + "/o";
    Map<String, String> headers =
        host.isEmpty()
            ? Map.of(
                "Authorization", "Bearer " + new GcpServices(world).token(GcpServices.PLATFORM))
            : Map.of();
    Map<String, byte[]> files = new LinkedHashMap<>();
    String more = "";
    do {
      String page = more.isEmpty() ? "" : "&pageToken=" + escaped(more);
      byte[] answer =
          HttpCalls.send(HttpCalls.uri(objects + "?prefix=" + escaped(prefix) + page), headers, "");
      Map<String, @Nullable Object> list =
          GoJson.decodeObject(new String(answer, StandardCharsets.UTF_8));
      for (String key : names(list)) {
        if (isDirectlyIn(prefix, key)) {
          URI uri = HttpCalls.uri(objects + "/" + escaped(key).replace("/", "%2F") + "?alt=media");
          files.put(key.substring(prefix.length()), HttpCalls.send(uri, headers, ""));
        }
      }
      more = list.get("nextPageToken") instanceof String next ? next : "";
    } while (!more.isEmpty());
    return files;
  }

  private static List<String> names(Map<String, @Nullable Object> list) {
    List<String> names = new ArrayList<>();
    if (list.get("items") instanceof List<?> items) {
      for (Object item : items) {
        if (item instanceof Map<?, ?> object && object.get("name") instanceof String name) {
          names.add(name);
        }
      }
    }
    return names;
  }
}
