package org.alongside.dialog;

import java.util.ArrayList;
import java.util.List;

/** Buttons in rows: short labels share one, three at most. */
final class Rows {
  private Rows() {}

  static List<List<Sending.Key>> of(List<Sending.Key> keys) {
    List<List<Sending.Key>> rows = new ArrayList<>();
    boolean open = false;
    for (Sending.Key key : keys) {
      boolean brief = Spelling.fits(key.label(), Limits.SHORT_LABEL);
      if (brief && open && rows.getLast().size() < Limits.ROW) {
        rows.getLast().add(key);
      } else {
        rows.add(new ArrayList<>(List.of(key)));
      }
      open = brief;
    }
    return rows;
  }
}
