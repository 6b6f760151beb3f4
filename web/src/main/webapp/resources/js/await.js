/* Something on this page is still being made: looks again by itself and shows the page anew when it is there. */
(function () {
  "use strict";

  const PAUSES = [400, 600, 1000, 1500, 2000, 3000, 4000, 6000, 8000, 8000, 8000, 8000, 8000];
  const waiting = "[data-await]";

  async function look(round) {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } }).catch(() => null);
    if (answer && answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      if (!page.querySelector(waiting)) {
        location.reload();
        return;
      }
    }
    again(round + 1);
  }

  function again(round) {
    if (round < PAUSES.length) {
      setTimeout(() => look(round), PAUSES[round]);
    }
  }

  /* what answered a form is not to be had again by its address */
  if (location.search && document.querySelector(waiting)) {
    again(0);
  }
})();
