package io.github.sqllint.layout;

import io.github.sqllint.source.Direction;
import io.github.sqllint.source.TransactionMode;
import java.util.Optional;

/**
 * Supabase: {@code supabase/migrations/20240101000000_x.sql} by number, sent as one string, with
 * what refuses a transaction sent by itself (Supabase CLI 2.109).
 */
final class Supabase implements Layout {
  @Override
  public String name() {
    return "supabase";
  }

  @Override
  public Evidence evidence(Folder folder) {
    return Evidence.of(false, folder.isNamed("supabase/migrations"));
  }

  @Override
  public Sequence read(Folder folder) {
    Pairing pairing = new Pairing(NaturalOrder.NUMBERS_ONLY);
    for (SqlFile file : folder.files()) {
      Optional<String> version = file.number();
      if (version.isPresent()) {
        TransactionMode transaction =
            OutsideTransaction.anyIn(file.source())
                ? TransactionMode.NONE
                : TransactionMode.PER_STRING;
        pairing.add(version.get(), file.script(version.get(), Direction.UP, transaction));
      } else {
        pairing.addStranger(file);
      }
    }
    return pairing.sequence();
  }
}
