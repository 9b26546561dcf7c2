package dev.atlasaction.engine.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DirUrlTest {

  @ParameterizedTest
  @CsvSource({
    "file://migrations, migrations",
    "file://, migrations",
    "file:, migrations",
    "file:x, migrations",
    "file:///abs/dir, /abs/dir",
    "file:/abs/dir, /abs/dir",
    "file://a/../b, a/../b",
    "file://./a%20b, ./a b",
    "file://%C3%A9, é",
    "FILE://user@d?format=goose#x, d",
  })
  void pathIsHostAndPath(String url, String path) {
    assertThat(DirUrl.parse(url)).returns("file", DirUrl::scheme).returns(path, DirUrl::path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "d|missing scheme for dir url. Did you mean \"file://d\"? ",
        "://d|parse \"://d\": missing protocol scheme",
        "file://a b|parse \"file://a b\": invalid character \" \" in host name",
        "file://a%20b|parse \"file://a%20b\": invalid URL escape \"%20\"",
        "file://./a%zz|parse \"file://./a%zz\": invalid URL escape \"%zz\"",
        "file://d:x|parse \"file://d:x\": invalid port \":x\" after host",
      })
  void malformedUrlsAreRefused(String url, String message) {
    assertThatThrownBy(() -> DirUrl.parse(url)).hasMessageStartingWith(message);
  }

  @Test
  void firstValueOfAParameterCounts() {
    DirUrl url = DirUrl.parse("file://d?x=%zz&format=%67oose&format=flyway");
    assertThat(url.parameter("format")).isEqualTo("goose");
    assertThat(url.parameter("x")).isEmpty();
    assertThat(url.parameter("y")).isEmpty();
  }
}
