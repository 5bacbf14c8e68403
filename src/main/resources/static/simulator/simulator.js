// What the page adds to htmx: it scrolls to what is new, keeps the keyboard's place, and says when
// the program is away. Everything else works without it.
(() => {
  "use strict";
  const log = (phone) => phone.querySelector(".log");
  const toEnd = (phone) => {
    log(phone).scrollTop = log(phone).scrollHeight;
  };
  const phones = () => document.querySelectorAll(".phone");

  // Where the keyboard was before a swap took its button away.
  let left = null;
  document.addEventListener("focusin", (event) => {
    const phone = event.target.closest(".phone");
    left = phone && event.target.matches("button") ? phone.id : null;
  });

  // To the newest question, or to the way in, or to where one writes: there a touch would call up
  // the keyboard on the glass, so then to the messages.
  const focus = (phone) => {
    const last = [...phone.querySelectorAll(".line.bot")].pop();
    const write = matchMedia("(pointer: fine)").matches ? ".say textarea" : ".log";
    const next =
      (last && last.querySelector(".keys button")) ||
      phone.querySelector(".empty button, .begin button") ||
      phone.querySelector(write);
    if (next) next.focus({ preventScroll: true });
  };
  // Only what is new moves the messages: whoever reads further up is not pulled away.
  const newest = {};
  const follow = (phone) => {
    const last = [...phone.querySelectorAll(".line")].pop()?.id;
    if (newest[phone.id] !== last) toEnd(phone);
    newest[phone.id] = last;
    if (left === phone.id && document.activeElement === document.body) focus(phone);
  };

  const away = (is) => {
    const banner = document.getElementById("away");
    banner.hidden = !is;
    banner.textContent = is ? banner.dataset.words : "";
  };

  // Where there is room, what is coming stands open, unless somebody folded it.
  const folded = {};
  const unfold = (phone) => phone.querySelectorAll("[data-wide]").forEach((strip) => {
    strip.open = !folded[phone.id] && matchMedia("(min-width: 48rem) and (min-height: 56rem)").matches;
    strip.addEventListener("toggle", () => { folded[phone.id] = !strip.open; });
  });

  document.addEventListener("DOMContentLoaded", () => {
    phones().forEach(unfold);
    phones().forEach(follow);
    const begun = document.getElementById(location.hash.replace("#latest-", "phone-"));
    if (begun) focus(begun);
  });
  // A picture makes room for itself only when it has come.
  document.addEventListener("load", (event) => {
    const line = event.target.closest && event.target.closest(".line:last-of-type");
    if (line) toEnd(line.closest(".phone"));
  }, true);
  document.addEventListener("htmx:afterSettle", (event) => {
    const phone = document.getElementById(event.target.closest(".phone")?.id);
    if (phone && event.target === phone) unfold(phone);
    if (phone) follow(phone);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.target.matches("[data-say]")) event.target.reset();
  });
  document.addEventListener("htmx:sendError", () => away(true));
  document.addEventListener("htmx:sseError", () => away(true));
  document.addEventListener("htmx:sseOpen", () => away(false));

  // What is folded out covers messages: it folds when the reader goes on elsewhere, or by Escape.
  const fold = (target) => document.querySelectorAll("details[data-fold][open]").forEach((open) => {
    if (!open.contains(target)) open.open = false;
  });
  document.addEventListener("focusin", (event) => fold(event.target));
  document.addEventListener("click", (event) => fold(event.target));
  document.addEventListener("keydown", (event) => {
    const open = event.key === "Escape" && event.target.closest("details[data-fold][open]");
    if (open) {
      open.open = false;
      open.querySelector("summary").focus();
    }
  });

  // As in any chat: Enter sends, Shift and Enter make a line.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".say textarea")) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });

  // The map shows where the person stands.
  const find = (root) => root.querySelectorAll(".picture").forEach((picture) => {
    const here = picture.querySelector(".box.here rect") || picture.querySelector(".box rect");
    if (!here) return;
    const [x, y, wide] = ["x", "y", "width"].map((name) => Number(here.getAttribute(name)));
    picture.scrollLeft = x + wide / 2 - picture.clientWidth / 2;
    picture.scrollTop = y - picture.clientHeight / 2;
  });
  document.addEventListener("DOMContentLoaded", () => find(document));
  document.addEventListener("htmx:afterSwap", (event) => find(event.target));

  // The editor: a problem's line is one press away, and nobody loses what was not saved.
  const text = () => document.querySelector("[data-edit] textarea[name=text]");
  const to = (area, line, column) => {
    const lines = area.value.split("\n");
    const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    const end = start + (lines[line - 1] || "").length;
    area.focus({ preventScroll: true });
    area.setSelectionRange(column ? start + column - 1 : start, end);
    const height = parseFloat(getComputedStyle(area).lineHeight);
    area.scrollTop = Math.max(0, (line - 4) * height);
    area.scrollIntoView({ block: "nearest" });
  };
  let saved = "";
  document.addEventListener("DOMContentLoaded", () => {
    const area = text();
    if (!area) return;
    saved = area.value;
    if (area.dataset.line) to(area, Number(area.dataset.line), 0);
  });
  document.addEventListener("click", (event) => {
    const place = event.target.closest("a[data-line]");
    if (place && text()) {
      event.preventDefault();
      to(text(), Number(place.dataset.line), Number(place.dataset.column));
    }
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.target.matches("[data-edit]")) event.target.sent = text().value;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target;
    if (!form.matches("[data-edit]")) return;
    if (event.detail.successful && form.querySelector(".said:not(:empty)")) saved = form.sent;
  });
  addEventListener("beforeunload", (event) => {
    if (text() && text().value !== saved) event.preventDefault();
  });
})();
