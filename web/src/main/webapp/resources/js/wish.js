/* The form of a standing order is looked at while it is written; without this there is a button for it. */
(function () {
  "use strict";

  const PAUSE = 500;
  const form = document.querySelector("form[id$='wish']");
  if (!form) {
    return;
  }
  let timer = 0;

  const look = () => {
    const button = form.querySelector("[id$='look']");
    if (button) {
      button.click();
    }
  };

  const later = (event) => {
    if (event.target.closest("[data-quiet]")) {
      return;
    }
    window.clearTimeout(timer);
    timer = window.setTimeout(look, PAUSE);
  };

  form.addEventListener("change", later);
  form.addEventListener("input", later);
  later({ target: form });

  /* The field that a hint is about may be in a part that is folded up. */
  form.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-field]");
    const field = link && form.querySelector("[id$=':" + link.dataset.field + "'], [id='" + link.dataset.field + "']");
    if (field) {
      event.preventDefault();
      const folded = field.closest("details");
      if (folded) {
        folded.open = true;
      }
      const input = field.matches("input, select, textarea") ? field : field.querySelector("input, select, textarea, a");
      field.scrollIntoView({ block: "center" });
      if (input) {
        input.focus();
      }
    }
  });
})();
