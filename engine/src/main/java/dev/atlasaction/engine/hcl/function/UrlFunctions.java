package dev.atlasaction.engine.hcl.function;

import dev.atlasaction.engine.hcl.eval.Callable;
import dev.atlasaction.engine.hcl.eval.Signature;
import dev.atlasaction.engine.hcl.value.HclValue;
import java.util.Optional;

/** URLs. */
final class UrlFunctions {

  private UrlFunctions() {}

  static Optional<Callable> find(String name) {
    return Optional.ofNullable(
        switch (name) {
          case "urlescape" ->
              Args.function(
                  Signature.of(Args.string("string")),
                  args -> HclValue.of(UrlEscape.query(args.text(0))));
          case "urlqueryset" ->
              Args.function(
                  Signature.of(Args.string("url"), Args.string("key"), Args.string("value")),
                  args ->
                      HclValue.of(
                          UrlParts.parse(args.text(0))
                              .withQuery(args.text(1), args.text(2))
                              .toString()));
          case "urlsetpath" ->
              Args.function(
                  Signature.of(Args.string("url"), Args.string("path")),
                  args ->
                      HclValue.of(UrlParts.parse(args.text(0)).withPath(args.text(1)).toString()));
          case "urluserinfo" ->
              Args.function(
                  Signature.of(Args.string("url"), Args.string("user")).with(Args.string("pass")),
                  args -> {
                    String user = UrlEscape.userInfo(args.text(1));
                    String info =
                        args.size() > 2 ? user + ":" + UrlEscape.userInfo(args.text(2)) : user;
                    return HclValue.of(UrlParts.parse(args.text(0)).withUserInfo(info).toString());
                  });
          default -> null;
        });
  }
}
