// What the page adds to htmx: it scrolls to what is new, keeps the keyboard's place, and says when
// the program is away. Everything else works without it.
(() => {
  "use strict";
  const log = (phone) => phone.querySelector(".log");
  const toEnd = (phone) => {
    log(phone).scrollTop = log(phone).scrollHeight;
  };
  const phones = () => document.querySelectorAll(".phone");

  // Where the keyboard was before a swap took the button away.
  let left = null;
  document.addEventListener("focusin", (event) => {
    const phone = event.target.closest(".phone");
    left = phone && event.target.matches(".keys button") ? phone : null;
  });

  // To the newest question, or to the place to write.
  const focus = (phone) => {
    const last = [...phone.querySelectorAll(".line.bot")].pop();
    const next = (last && last.querySelector(".keys button")) || phone.querySelector(".say textarea");
    if (next) next.focus({ preventScroll: true });
  };
  const follow = (phone) => {
    toEnd(phone);
    if (left === phone && document.activeElement === document.body) focus(phone);
  };

  const away = (is) => {
    const banner = document.getElementById("away");
    banner.hidden = !is;
    banner.textContent = is ? banner.dataset.words : "";
  };

  document.addEventListener("DOMContentLoaded", () => {
    phones().forEach(toEnd);
    const begun = document.getElementById(location.hash.replace("#latest-", "phone-"));
    if (begun) focus(begun);
  });
  document.addEventListener("load", (event) => {
    const phone = event.target.closest && event.target.closest(".phone");
    if (phone) toEnd(phone);
  }, true);
  document.addEventListener("htmx:afterSettle", (event) => {
    const phone = event.target.closest(".phone");
    if (phone && event.target === log(phone)) follow(phone);
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.target.matches("[data-say]")) event.target.reset();
  });
  document.addEventListener("htmx:sendError", () => away(true));
  document.addEventListener("htmx:sseError", () => away(true));
  document.addEventListener("htmx:sseOpen", () => away(false));

  // As in any chat: Enter sends, Shift and Enter make a line.
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing && event.target.matches(".say textarea")) {
      event.preventDefault();
      event.target.form.requestSubmit();
    }
  });
})();
