/* Small manners of the page frame; every page works without it. */
(function () {
  "use strict";

  const menus = () => document.querySelectorAll("details[data-menu][open]");

  document.addEventListener("click", (event) => {
    menus().forEach((menu) => menu.contains(event.target) || menu.removeAttribute("open"));
  });

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      menus().forEach((menu) => {
        menu.removeAttribute("open");
        menu.querySelector("summary").focus();
      });
    }
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    const search = document.querySelector("[data-shortcut='/']");
    if (event.key === "/" && search && !typing && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      search.focus();
    }
  });

  /* On a phone the back office's navigation scrolls sideways: the page at hand is in view. */
  const rail = document.querySelector(".bo-nav");
  const here = rail && rail.querySelector("[aria-current='page']");
  if (here) {
    here.scrollIntoView({ block: "nearest", inline: "center" });
  }

  /* On a phone the sections come up from below for whoever scrolls back. */
  const page = document.documentElement;
  let top = window.scrollY;
  window.addEventListener(
    "scroll",
    () => {
      const moved = window.scrollY - top;
      if (window.scrollY < 100) {
        delete page.dataset.scrolling;
      } else if (Math.abs(moved) > 6) {
        page.dataset.scrolling = moved < 0 ? "back" : "on";
      } else {
        return;
      }
      top = window.scrollY;
    },
    { passive: true }
  );

  /* A refused form: the first wrong field is where the work is. */
  const wrong = document.querySelector("main [aria-invalid='true']");
  if (wrong) {
    wrong.focus();
  }
})();
