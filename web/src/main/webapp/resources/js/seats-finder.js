/* "Find us good seats": what the engine would choose for a wish, with its reasons, looked at again whenever the wish changes. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const PAUSE = 300;

  class Finder {
    constructor(form, base, words, acts) {
      this.form = form;
      this.base = base;
      this.words = words;
      this.acts = acts;
      this.found = document.getElementById("found");
      this.pattern = document.getElementById("choice").content.firstElementChild;
      this.timer = 0;
      this.empty = document.getElementById("nothing").textContent;
      this.asked = 0;
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        this.look();
      });
      form.addEventListener("input", () => this.soon());
      form.closest("details").addEventListener("toggle", () => this.soon());
    }

    soon() {
      window.clearTimeout(this.timer);
      this.timer = window.setTimeout(() => this.look(), PAUSE);
    }

    /* Nobody is asked for who has folded the form up. */
    look() {
      if (!this.form.closest("details").open) {
        return Promise.resolve();
      }
      const wish = new URLSearchParams([...new FormData(this.form)].filter(([, value]) => value !== ""));
      const asked = ++this.asked;
      return fetch(this.base + "/seat-choices?" + wish, { headers: { "Accept-Language": document.documentElement.lang } })
        .then((answer) => answer.json().then((body) => asked === this.asked && this.answer(answer.ok, body)))
        .catch(() => {});
    }

    answer(fine, body) {
      this.show(fine ? body : []);
      if (!fine) {
        document.getElementById("nothing").textContent = body.detail || this.words.say("refused");
      } else if (!body.length) {
        document.getElementById("nothing").textContent = this.empty;
      }
    }

    show(choices) {
      this.found.replaceChildren(...choices.map((choice) => this.choice(choice)));
      document.getElementById("nothing").hidden = choices.length > 0;
    }

    choice(choice) {
      const element = seatmap.element;
      const shown = this.pattern.cloneNode(true);
      const part = (name) => shown.querySelector("[data-found='" + name + "']");
      part("kind").textContent = this.words.say("kind" + choice.kind.toLowerCase());
      part("total").textContent = this.words.money(choice.total);
      part("seats").textContent = Finder.named(choice.places, this.words);
      part("why").append(
        ...choice.why.map((why) => {
          const icon = shown.querySelector(why.met ? ".yes-icon" : ".no-icon").content.firstElementChild.cloneNode(true);
          return element("li", { class: why.met ? "yes" : "no" }, icon, why.text);
        })
      );
      part("take").addEventListener("click", () => this.acts.take(choice.seats));
      ["pointerenter", "focusin"].forEach((name) => shown.addEventListener(name, () => this.acts.point(choice.seats)));
      ["pointerleave", "focusout"].forEach((name) => shown.addEventListener(name, () => this.acts.point([])));
      return shown;
    }

    /* Row by row: "Stalls, row 4: 11, 12". */
    static named(places, words) {
      const rows = new Map();
      places.forEach((place) => {
        const row = place.row ? place.zone + ", " + words.row.toLowerCase() + " " + place.row : place.zone;
        rows.set(row, (rows.get(row) || []).concat(place.seat || place.label || []));
      });
      return [...rows].map(([row, seats]) => (seats.length ? row + ": " + seats.join(", ") : row)).join("; ");
    }
  }

  seatmap.Finder = Finder;
})();
