/* The plan by keyboard: arrows from seat to seat and to areas, a row or an area by typing it, space or Enter takes. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  const PAUSE = 1200;

  class Keys {
    constructor(canvas, drawing, words, acts) {
      this.drawing = drawing;
      this.plan = drawing.plan;
      this.view = drawing.view;
      this.words = words;
      this.acts = acts;
      this.typed = "";
      this.timer = 0;
      canvas.addEventListener("keydown", (event) => this.press(event));
    }

    press(event) {
      if (this.plan.stops.length && !event.ctrlKey && !event.metaKey && !event.altKey && this.act(event.key)) {
        event.preventDefault();
      }
    }

    /* Whether the key means anything here. */
    act(key) {
      const { focused } = this.drawing;
      const to = this.target(key);
      if (to) {
        this.acts.focus(to);
      } else if ((key === " " && !this.typed) || key === "Enter") {
        if (focused) {
          this.acts.take(focused);
        }
      } else if (key === "+" || key === "-") {
        this.view.zoom(key === "+" ? 1.4 : 1 / 1.4, focused ? this.view.pixel(focused) : null);
      } else if (key === "Escape") {
        this.acts.leave();
      } else if (key.length === 1) {
        this.type(key);
      } else {
        return false;
      }
      return true;
    }

    target(key) {
      const from = this.drawing.focused || this.plan.stops[0];
      const arrow = ARROWS[key];
      if (arrow) {
        return this.drawing.focused ? this.plan.next(from, arrow[0], arrow[1]) || from : from;
      }
      if (from.polygon || (key !== "Home" && key !== "End")) {
        return null;
      }
      const row = this.plan.zones[from.zone].rows.find((one) => one.seats.includes(from));
      return key === "Home" ? row.seats[0] : row.seats[row.seats.length - 1];
    }

    type(key) {
      window.clearTimeout(this.timer);
      this.typed += key;
      this.timer = window.setTimeout(() => (this.typed = ""), PAUSE);
      const label = this.typed.replace(new RegExp("^" + this.words.row + "\\s*", "i"), "").trim();
      const { focused } = this.drawing;
      const row = label && this.plan.row(label, focused && !focused.polygon ? focused.zone : 0);
      const found = row ? row.seats[Math.floor(row.seats.length / 2)] : label && this.plan.area(this.typed.trim());
      if (found) {
        this.acts.focus(found);
      }
    }
  }

  seatmap.Keys = Keys;
})();
