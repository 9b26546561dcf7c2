package dev.atlasaction.action.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GoAddressTest {

  @ParameterizedTest
  @CsvSource({
    "mysql://root:pa:ss@db:3306/x, mysql, db, mysql://root:xxxxx@db:3306/x",
    "postgres://app@db/shop, postgres, db, postgres://app@db/shop",
    "file://schema.hcl, file, schema.hcl, file://schema.hcl",
    "schema.hcl, '', '', schema.hcl",
    "atlas://shop?tag=v2, atlas, shop, atlas://shop?tag=v2"
  })
  void takesUrlsApart(String text, String scheme, String host, String redacted) {
    assertThat(GoAddress.parse(text)).isEqualTo(new GoAddress(scheme, host, redacted));
  }

  @ParameterizedTest
  @CsvSource({
    "'postgres://my db/x', 'invalid character \" \" in host name'",
    "'1a:b', 'first path segment in URL cannot contain colon'",
    "'postgres://db:x/', 'invalid port \":x\" after host'",
    "'file://a/%zz', 'invalid URL escape \"%zz\"'"
  })
  void saysWhatIsWrongWithoutTheUrl(String text, String reason) {
    assertThatThrownBy(() -> GoAddress.parse(text)).hasMessage(reason);
  }
}
