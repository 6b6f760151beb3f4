/* The form of a standing order is looked at while it is written; without this there is a button for it. */
(function () {
  "use strict";

  const PAUSE = 500;
  const FORM = "form[id$='wish']";
  let timer = 0;

  /* the form may have been replaced by an answer of the server: asked for each time */
  const look = () => {
    const button = document.querySelector(FORM + " [id$='look']");
    if (button) {
      button.click();
    }
  };

  const later = () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  };

  const changed = (event) => {
    if (event.target.closest(FORM) && !event.target.closest("[data-quiet]")) {
      later();
    }
  };

  /* Its buttons ask for a part of the page where there is a script, and for the whole of it where there is none. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest(FORM + " [data-update]");
    if (button && window.PrimeFaces) {
      event.preventDefault();
      const form = button.form.id;
      window.PrimeFaces.ab({ s: button.id, f: form, p: form, u: button.dataset.update, e: "action" });
    }
  });

  document.addEventListener("change", changed);
  document.addEventListener("input", changed);
  if (document.querySelector(FORM)) {
    later();
  }

  /* The field that a hint is about may be in a part that is folded up. */
  document.addEventListener("click", (event) => {
    const link = event.target.closest(FORM + " a[data-field]");
    const field = link && document.querySelector(FORM + " [id$=':" + link.dataset.field + "']");
    if (field) {
      event.preventDefault();
      const folded = field.closest("details");
      if (folded) {
        folded.open = true;
      }
      const input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea");
      field.scrollIntoView({ block: "center" });
      if (input) {
        input.focus();
      }
    }
  });
})();
