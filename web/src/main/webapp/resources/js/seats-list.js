/* The same hall as a list, for whoever would rather read it: zones, their rows, their seats as buttons. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});

  class List {
    constructor(root, plan, words, acts) {
      this.root = root;
      this.plan = plan;
      this.words = words;
      this.acts = acts;
      this.only = null;
      this.parts = plan.zones.map((zone) => this.zone(zone));
      this.standing = plan.areas.map((area) => this.area(area));
      root.append(...this.parts.map((part) => part.details), ...this.standing.map((part) => part.line));
      if (this.parts.length) {
        this.parts[0].details.open = true;
      }
    }

    zone(zone) {
      const element = seatmap.element;
      const count = element("span", { class: "muted num" });
      const rows = element("div", { class: "list-rows" });
      const details = element("details", {}, element("summary", {}, element("b", {}, zone.name), " ", count), rows);
      const part = { zone, details, count, rows, buttons: null };
      details.addEventListener("toggle", () => this.fill(part));
      return part;
    }

    /* Only when it is looked at: a large hall has thousands of seats. */
    fill(part) {
      if (!part.details.open || this.root.offsetParent === null) {
        return;
      }
      if (!part.buttons) {
        part.buttons = [];
        part.rows.append(...part.zone.rows.map((row) => this.row(row, part.buttons)));
      }
      part.buttons.forEach(({ button, seat }) => this.look(button, seat));
    }

    row(row, buttons) {
      const element = seatmap.element;
      const made = row.seats.map((seat) => {
        const button = element("button", { type: "button", class: "list-seat", "aria-label": this.words.name(seat) }, seat.label);
        button.addEventListener("click", () => this.acts.toggle(seat));
        buttons.push({ button, seat });
        return button;
      });
      return element("div", { role: "group", "aria-label": this.words.row + " " + row.label }, element("span", { class: "list-row num", "aria-hidden": "true" }, row.label), ...made);
    }

    look(button, seat) {
      const mine = this.acts.has(seat.key);
      const free = mine || this.plan.isFree(seat.ordinal);
      button.disabled = !free;
      button.setAttribute("aria-pressed", String(mine));
      button.setAttribute("aria-label", this.words.full(seat, free, mine));
      button.dataset.category = String(seat.category);
      button.dataset.access = seat.access || "";
      button.hidden = this.only !== null && this.only !== seat.category && !mine;
    }

    area(area) {
      const element = seatmap.element;
      const button = element("button", { type: "button", class: "btn" }, this.words.choose(area));
      button.addEventListener("click", () => this.acts.stand(area));
      const count = element("span", { class: "muted num" });
      return { area, button, count, line: element("p", { class: "list-area row" }, button, count) };
    }

    show() {
      this.parts.forEach((part) => {
        part.count.textContent = this.words.free(this.plan.freeOf(part.zone));
        this.fill(part);
      });
      this.standing.forEach(({ area, button, count }) => {
        const free = this.plan.freeIn(area);
        button.disabled = free === 0;
        count.textContent = this.words.free(free);
      });
    }
  }

  seatmap.List = List;
})();
