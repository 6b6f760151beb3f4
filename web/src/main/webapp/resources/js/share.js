/* Shares the page with whatever the device shares with; where it has nothing, the address is copied. */
(function () {
  "use strict";

  document.querySelectorAll("[data-share]").forEach((button) => {
    if (!navigator.share && !navigator.clipboard) {
      return;
    }
    button.hidden = false;
    button.addEventListener("click", () => {
      const { share, title, done } = button.dataset;
      if (navigator.share) {
        navigator.share({ title, url: share }).catch(() => {});
      } else {
        navigator.clipboard.writeText(share).then(() => (button.querySelector("span").textContent = done));
      }
    });
  });
})();
