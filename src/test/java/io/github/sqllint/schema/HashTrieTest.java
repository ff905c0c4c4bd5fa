package io.github.sqllint.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTrieTest {
  /**
   * A key of which many have the same hash.
   *
   * @param hashes how many different ones there are
   */
  private record Key(int number, int hashes) {
    @Override
    public int hashCode() {
      return number % hashes * 0x9E3779B9;
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 100, 1_000_000})
  void everyVersionKeepsWhatWasPutUntilThen(int hashes) {
    Random random = new Random(17);
    HashTrie<Key, Integer> trie = HashTrie.empty();
    Map<Key, Integer> expected = new HashMap<>();
    List<HashTrie<Key, Integer>> versions = new ArrayList<>();
    List<Map<Key, Integer>> contents = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      Key key = new Key(random.nextInt(100), hashes);
      if (random.nextInt(3) == 0) {
        trie = trie.without(key);
        expected.remove(key);
      } else {
        trie = trie.with(key, i);
        expected.put(key, i);
      }
      versions.add(trie);
      contents.add(Map.copyOf(expected));
    }
    for (int i = 0; i < versions.size(); i++) {
      for (int number = 0; number < 100; number++) {
        Key key = new Key(number, hashes);
        assertThat(versions.get(i).find(key)).isEqualTo(contents.get(i).get(key));
      }
      assertThat(versions.get(i).values())
          .containsExactlyInAnyOrderElementsOf(contents.get(i).values());
    }
  }
}
