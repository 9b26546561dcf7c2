package dev.atlasaction.engine.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Go's pattern-defeating quicksort. It is not stable above twelve elements, and plans of the
 * original show the order it leaves, so no other algorithm will do (spec planner.md §3.4).
 */
final class GoSort {

  private static final int INSERTION_MAX = 12;
  private static final int NINTHER_MIN = 50;
  private static final int MAX_SWAPS = 12;
  private static final int MAX_STEPS = 5;

  private enum Hint {
    UNKNOWN,
    INCREASING,
    DECREASING
  }

  private record Pivot(int index, Hint hint) {}

  private record Partition(int middle, boolean already) {}

  private final List<Object> items;
  private final List<Integer> keys;
  private int swaps;

  private GoSort(List<Object> items, List<Integer> keys) {
    this.items = items;
    this.keys = keys;
  }

  /** Sorts {@code list} in place by {@code key}. */
  static <T> void sort(List<T> list, ToIntFunction<T> key) {
    List<Integer> keys = new ArrayList<>(list.stream().map(key::applyAsInt).toList());
    @SuppressWarnings("unchecked") // Elements are only swapped.
    List<Object> items = (List<Object>) list;
    new GoSort(items, keys).sort(0, list.size(), bitLength(list.size()));
  }

  private static int bitLength(int n) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(n);
  }

  private boolean less(int i, int j) {
    return keys.get(i) < keys.get(j);
  }

  private void swap(int i, int j) {
    Collections.swap(items, i, j);
    Collections.swap(keys, i, j);
  }

  private void sort(int from, int to, int depth) {
    int a = from;
    int b = to;
    int limit = depth;
    boolean balanced = true;
    boolean partitioned = true;
    while (true) {
      int length = b - a;
      if (length <= INSERTION_MAX) {
        insertionSort(a, b);
        return;
      }
      if (limit == 0) {
        heapSort(a, b);
        return;
      }
      if (!balanced) {
        breakPatterns(a, b);
        limit--;
      }
      Pivot pivot = choosePivot(a, b);
      if (pivot.hint() == Hint.DECREASING) {
        reverse(a, b);
        pivot = new Pivot((b - 1) - (pivot.index() - a), Hint.INCREASING);
      }
      if (balanced
          && partitioned
          && pivot.hint() == Hint.INCREASING
          && partialInsertionSort(a, b)) {
        return;
      }
      if (a > 0 && !less(a - 1, pivot.index())) {
        a = partitionEqual(a, b, pivot.index());
        continue;
      }
      Partition parts = partition(a, b, pivot.index());
      partitioned = parts.already();
      int middle = parts.middle();
      int left = middle - a;
      int right = b - middle;
      balanced = Math.min(left, right) >= length / 8;
      if (left < right) {
        sort(a, middle, limit);
        a = middle + 1;
      } else {
        sort(middle + 1, b, limit);
        b = middle;
      }
    }
  }

  private void insertionSort(int a, int b) {
    for (int i = a + 1; i < b; i++) {
      for (int j = i; j > a && less(j, j - 1); j--) {
        swap(j, j - 1);
      }
    }
  }

  private void heapSort(int first, int end) {
    int n = end - first;
    for (int i = (n - 1) / 2; i >= 0; i--) {
      siftDown(i, n, first);
    }
    for (int i = n - 1; i >= 0; i--) {
      swap(first, first + i);
      siftDown(0, i, first);
    }
  }

  private void siftDown(int low, int high, int first) {
    int root = low;
    while (true) {
      int child = 2 * root + 1;
      if (child >= high) {
        return;
      }
      if (child + 1 < high && less(first + child, first + child + 1)) {
        child++;
      }
      if (!less(first + root, first + child)) {
        return;
      }
      swap(first + root, first + child);
      root = child;
    }
  }

  private void breakPatterns(int a, int b) {
    int length = b - a;
    long random = length;
    int modulus = 1 << bitLength(length);
    int start = a + (length / 4) * 2 - 1;
    for (int i = 0; i < 3; i++) {
      random ^= random << 13;
      random ^= random >>> 7;
      random ^= random << 17;
      int other = (int) (random & (modulus - 1));
      if (other >= length) {
        other -= length;
      }
      swap(start + i, a + other);
    }
  }

  private Pivot choosePivot(int a, int b) {
    int length = b - a;
    swaps = 0;
    int i = a + length / 4;
    int j = a + length / 4 * 2;
    int k = a + length / 4 * 3;
    if (length >= NINTHER_MIN) {
      i = median(i - 1, i, i + 1);
      j = median(j - 1, j, j + 1);
      k = median(k - 1, k, k + 1);
    }
    j = median(i, j, k);
    Hint hint =
        switch (swaps) {
          case 0 -> Hint.INCREASING;
          case MAX_SWAPS -> Hint.DECREASING;
          default -> Hint.UNKNOWN;
        };
    return new Pivot(j, hint);
  }

  private int median(int first, int second, int third) {
    int a = first;
    int b = second;
    int c = third;
    if (less(b, a)) {
      swaps++;
      int swapped = a;
      a = b;
      b = swapped;
    }
    if (less(c, b)) {
      swaps++;
      b = c;
    }
    if (less(b, a)) {
      swaps++;
      b = a;
    }
    return b;
  }

  private void reverse(int a, int b) {
    int i = a;
    int j = b - 1;
    while (i < j) {
      swap(i++, j--);
    }
  }

  private boolean partialInsertionSort(int a, int b) {
    int i = a + 1;
    for (int step = 0; step < MAX_STEPS; step++) {
      while (i < b && !less(i, i - 1)) {
        i++;
      }
      if (i == b) {
        return true;
      }
      if (b - a < NINTHER_MIN) {
        return false;
      }
      swap(i, i - 1);
      if (i - a >= 2) {
        for (int j = i - 1; j >= 1 && less(j, j - 1); j--) {
          swap(j, j - 1);
        }
      }
      if (b - i >= 2) {
        for (int j = i + 1; j < b && less(j, j - 1); j++) {
          swap(j, j - 1);
        }
      }
    }
    return false;
  }

  private int partitionEqual(int a, int b, int pivot) {
    swap(a, pivot);
    int i = a + 1;
    int j = b - 1;
    while (true) {
      while (i <= j && !less(a, i)) {
        i++;
      }
      while (i <= j && less(a, j)) {
        j--;
      }
      if (i > j) {
        return i;
      }
      swap(i++, j--);
    }
  }

  private Partition partition(int a, int b, int pivot) {
    swap(a, pivot);
    int i = a + 1;
    int j = b - 1;
    boolean already = true;
    while (true) {
      while (i <= j && less(i, a)) {
        i++;
      }
      while (i <= j && !less(j, a)) {
        j--;
      }
      if (i > j) {
        swap(j, a);
        return new Partition(j, already);
      }
      already = false;
      swap(i++, j--);
    }
  }
}
