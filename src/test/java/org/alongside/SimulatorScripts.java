package org.alongside;

/** Questions to a page about what can be seen on it; each is answered by a list of complaints. */
final class SimulatorScripts {
  private static final String SEEN =
      """
      const seen = (e) => {
        const box = e.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && e.checkVisibility({checkVisibilityCSS: true});
      };
      const say = (e, what) => e.tagName + '.' + e.className + ' «'
          + (e.textContent || '').trim().slice(0, 30) + '» ' + what;
      """;

  /** Text that stands out from its ground by less than 4.5 to 1. */
  static final String FAINT =
      "() => {"
          + SEEN
          + """
            const rgb = (text) => (text.match(/[0-9.]+/g) || []).map(Number);
            const light = (c) => {
              const [r, g, b] = c.slice(0, 3).map((v) => {
                const s = v / 255;
                return s <= 0.03928 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
              });
              return 0.2126 * r + 0.7152 * g + 0.0722 * b;
            };
            const ground = (e) => {
              for (let at = e; at; at = at.parentElement) {
                const c = rgb(getComputedStyle(at).backgroundColor);
                if (c.length === 3 || c[3] === 1) return c;
              }
              return [255, 255, 255];
            };
            const texts = [...document.body.querySelectorAll('*')].filter((e) => seen(e)
                && (e.matches('textarea,input') || [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())));
            return texts.map((e) => {
              const color = e.matches('textarea') ? getComputedStyle(e, '::placeholder').color
                  : getComputedStyle(e).color;
              const [a, b] = [light(rgb(color)), light(ground(e))];
              const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
              return ratio < 4.5 ? say(e, ratio.toFixed(2)) : null;
            }).filter(Boolean);
          }\
          """;

  /** Controls, pictures and regions without a name. */
  static final String NAMELESS =
      "() => {"
          + SEEN
          + """
            const named = (e) => e.getAttribute('aria-label') || e.getAttribute('alt')
                || e.labels && e.labels.length
                || document.getElementById(e.getAttribute('aria-labelledby'))
                || e.matches('button,a,summary') && e.textContent.trim();
            return [...document.querySelectorAll(
                'button,a,summary,textarea,input:not([type=hidden]),img,audio,section,nav,[role=log],[role=group]')]
                .filter((e) => !named(e)).map((e) => say(e, 'has no name'));
          }\
          """;

  static final String DOUBLE_IDS =
      """
      () => {
        const ids = [...document.querySelectorAll('[id]')].map((e) => e.id);
        return ids.filter((id, i) => ids.indexOf(id) !== i);
      }\
      """;

  /** What is pressed by a finger and is smaller than 44 pixels. Links within words are exempt. */
  static final String NARROW =
      "() => {"
          + SEEN
          + """
            return [...document.querySelectorAll('button,summary,textarea,nav a')].filter(seen)
                .filter((e) => e.getBoundingClientRect().height < 44 || e.getBoundingClientRect().width < 44)
                .map((e) => say(e, JSON.stringify(e.getBoundingClientRect())));
          }\
          """;

  static final String SMALL_PRINT =
      "() => {"
          + SEEN
          + """
            return [...document.body.querySelectorAll('*')].filter(seen)
                .filter((e) => parseFloat(getComputedStyle(e).fontSize) < 16)
                .map((e) => say(e, getComputedStyle(e).fontSize));
          }\
          """;

  private SimulatorScripts() {}
}
