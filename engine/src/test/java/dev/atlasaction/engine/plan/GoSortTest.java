package dev.atlasaction.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoSortTest {

  private record Item(int key, int index) {}

  /** Each line: the keys, an arrow, and the indexes in the order in which Go leaves them. */
  static Stream<String> cases() throws IOException {
    try (InputStream in = GoSortTest.class.getResourceAsStream("go-sort-cases.txt")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void leavesElementsInTheOrderOfGo(String line) {
    int arrow = line.indexOf(" -> ");
    List<Integer> keys = numbers(line.substring(0, arrow));
    List<Item> items =
        new ArrayList<>(
            IntStream.range(0, keys.size()).mapToObj(i -> new Item(keys.get(i), i)).toList());

    GoSort.sort(items, Item::key);

    assertThat(items.stream().map(Item::index).toList())
        .isEqualTo(numbers(line.substring(arrow + 4)));
  }

  @Test
  void keepsEqualElementsInPlace() {
    List<Integer> items = new ArrayList<>(IntStream.range(0, 500).boxed().toList());

    GoSort.sort(items, _ -> 0);

    assertThat(items).isEqualTo(IntStream.range(0, 500).boxed().toList());
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.split(" ", -1)).map(Integer::valueOf).toList();
  }
}
