/* Draws the hall on a canvas: far away its zones with their names, nearer its seats by mark, only what is seen. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const MARKS_FROM = 9;
  const LABELS_FROM = 13;

  const meets = (box, seen, air) =>
    box.x1 + air >= seen.x0 && box.x0 - air <= seen.x1 && box.y1 + air >= seen.y0 && box.y0 - air <= seen.y1;

  class Drawing {
    constructor(canvas, plan, view, marks, words) {
      this.canvas = canvas;
      this.context = canvas.getContext("2d");
      this.plan = plan;
      this.view = view;
      this.marks = marks;
      this.words = words;
      this.mine = new Set();
      this.pointed = new Set();
      this.only = null;
      this.focused = null;
      this.due = false;
      this.colours = new Map();
    }

    /* The page's colours have changed. */
    forget() {
      this.colours.clear();
      this.marks.forget();
      this.soon();
    }

    /* At the next frame, once. */
    soon() {
      if (!this.due) {
        this.due = true;
        window.requestAnimationFrame(() => {
          this.due = false;
          this.draw();
        });
      }
    }

    colour(token) {
      let colour = this.colours.get(token);
      if (!colour) {
        colour = seatmap.Marks.colour("var(" + token + ")");
        this.colours.set(token, colour);
      }
      return colour;
    }

    draw() {
      const dense = window.devicePixelRatio || 1;
      const wide = Math.round(this.view.width * dense);
      const high = Math.round(this.view.height * dense);
      if (this.canvas.width !== wide || this.canvas.height !== high) {
        this.canvas.width = wide;
        this.canvas.height = high;
      }
      const context = this.context;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.clearRect(0, 0, wide, high);
      context.setTransform(dense, 0, 0, dense, 0, 0);
      this.dense = dense;
      this.font = getComputedStyle(this.canvas).fontFamily;
      this.stage();
      this.plan.zones.forEach((zone) => this.floor(zone));
      this.plan.areas.forEach((area) => this.area(area));
      this.zones();
      this.ring();
    }

    /* Where the eyes go. */
    stage() {
      const { x, y } = this.view.pixel(this.plan.focus);
      const box = this.plan.box;
      const wide = Math.max(70, Math.min(0.3 * (box.x1 - box.x0) * this.view.k, 360));
      const high = Math.max(22, Math.min(0.05 * (box.y1 - box.y0) * this.view.k, 44));
      this.context.fillStyle = this.colour("--ink");
      this.context.beginPath();
      this.context.roundRect(x - wide / 2, y - high / 2, wide, high, 3);
      this.context.fill();
      this.text(this.words.stage, x, y, "--on-ink", 13, 650);
    }

    outline(points) {
      const context = this.context;
      context.beginPath();
      points.forEach((point, at) => {
        const { x, y } = this.view.pixel(point);
        if (at === 0) {
          context.moveTo(x, y);
        } else {
          context.lineTo(x, y);
        }
      });
      context.closePath();
    }

    floor(zone) {
      this.outline(zone.hull);
      this.context.lineJoin = "round";
      this.context.lineWidth = this.view.step * 1.5;
      this.context.strokeStyle = this.context.fillStyle = this.colour("--paper-2");
      this.context.stroke();
      this.context.fill();
    }

    area(area) {
      this.outline(area.polygon);
      this.context.fillStyle = this.colour("--paper-2");
      this.context.fill();
      this.context.lineWidth = this.focused === area || this.mine.has(area.key) ? 3 : 1.5;
      this.context.strokeStyle = this.colour(this.mine.has(area.key) ? "--ink" : "--rule-strong");
      this.context.stroke();
      const { x, y } = this.view.pixel(area.middle);
      this.text(area.name, x, y - 10, "--ink", 15, 680);
      this.text(this.words.free(this.plan.freeIn(area)), x, y + 10, "--ink-2", 13, 450);
    }

    zones() {
      const seen = this.view.window;
      for (const zone of this.plan.zones) {
        if (meets(zone.box, seen, this.plan.pitch)) {
          zone.rows.forEach((row) => this.row(row, seen));
        }
      }
      this.plan.zones.forEach((zone) => this.named(zone));
    }

    row(row, seen) {
      if (!meets(row.box, seen, this.plan.pitch)) {
        return;
      }
      const near = this.view.step >= MARKS_FROM;
      for (const seat of row.seats) {
        if (near) {
          this.mark(seat);
        } else {
          this.dot(seat);
        }
      }
      if (this.view.step >= LABELS_FROM) {
        this.rowLabels(row);
      }
    }

    dot(seat) {
      const { x, y } = this.view.pixel(seat);
      const size = Math.max(1.2, this.view.step * 0.72);
      const name = this.nameOf(seat);
      const number = /^c(\d)$/.exec(name);
      const other = name === "c-taken" ? "--seat-taken" : "--ink";
      this.context.fillStyle = this.colour(number ? "--cat-" + number[1] : other);
      this.context.fillRect(x - size / 2, y - size / 2, size, size);
    }

    mark(seat) {
      const { x, y } = this.view.pixel(seat);
      const size = Math.min(this.view.step * 0.86, 44);
      const picture = this.marks.picture(this.nameOf(seat), Math.max(4, Math.round(size * this.dense)));
      const context = this.context;
      context.translate(x, y);
      context.rotate(seat.turn);
      context.globalAlpha = this.only !== null && this.only !== seat.category && !this.mine.has(seat.key) ? 0.25 : 1;
      context.drawImage(picture, -size / 2, -size / 2, size, size);
      context.globalAlpha = 1;
      context.rotate(-seat.turn);
      context.translate(-x, -y);
    }

    nameOf(seat) {
      if (this.mine.has(seat.key)) {
        return "c-mine";
      }
      if (!this.plan.isFree(seat.ordinal)) {
        return "c-taken";
      }
      return seat.access === "WHEELCHAIR"
        ? "c-wheel"
        : seat.access === "COMPANION"
          ? "c-comp"
          : this.words.marks[seat.category];
    }

    rowLabels(row) {
      const first = row.seats[0];
      const last = row.seats[row.seats.length - 1];
      const other = row.seats.length > 1 ? row.seats[1] : { x: first.x + this.plan.pitch, y: first.y };
      const before = row.seats.length > 1 ? row.seats[row.seats.length - 2] : { x: last.x - this.plan.pitch, y: last.y };
      [[first, other], [last, before]].forEach(([end, inside]) => {
        const { x, y } = this.view.pixel(end);
        const length = Math.hypot(end.x - inside.x, end.y - inside.y) || 1;
        const off = this.view.step * 0.95;
        this.text(row.label, x + ((end.x - inside.x) / length) * off, y + ((end.y - inside.y) / length) * off, "--ink-3", 11, 450);
      });
    }

    /* Far away over its seats, near below them; not where it has no room. */
    named(zone) {
      const from = this.view.pixel({ x: zone.box.x0, y: zone.box.y0 });
      const to = this.view.pixel({ x: zone.box.x1, y: zone.box.y1 });
      this.context.font = "680 14px " + this.font;
      if (to.x - from.x + this.view.step < this.context.measureText(zone.name).width) {
        return;
      }
      if (this.view.step < LABELS_FROM) {
        const { x, y } = this.view.pixel(zone.middle);
        this.plate(zone.name, x, y);
      } else {
        this.text(zone.name, (from.x + to.x) / 2, to.y + this.view.step * 1.1 + 6, "--ink", 14, 680);
      }
    }

    /* Words over seats need a ground of their own. */
    plate(text, x, y) {
      const context = this.context;
      context.font = "680 14px " + this.font;
      const wide = context.measureText(text).width + 14;
      context.fillStyle = this.colour("--raised");
      context.globalAlpha = 0.9;
      context.beginPath();
      context.roundRect(x - wide / 2, y - 12, wide, 24, 3);
      context.fill();
      context.globalAlpha = 1;
      this.text(text, x, y, "--ink", 14, 680);
    }

    text(text, x, y, token, size, weight) {
      const context = this.context;
      context.font = weight + " " + size + "px " + this.font;
      context.textAlign = "center";
      context.textBaseline = "middle";
      context.fillStyle = this.colour(token);
      context.fillText(text, x, y);
    }

    /* Around the seat that the keyboard is at, and around those that are spoken of. */
    ring() {
      if (this.focused && this.focused.x !== undefined) {
        this.circle(this.focused, "--focus");
      }
      this.pointed.forEach((key) => {
        const seat = this.plan.byKey.get(key);
        if (seat) {
          this.circle(seat, "--accent");
        }
      });
    }

    circle(seat, token) {
      const { x, y } = this.view.pixel(seat);
      this.context.lineWidth = 3;
      this.context.strokeStyle = this.colour(token);
      this.context.beginPath();
      this.context.arc(x, y, Math.max(9, this.view.step * 0.6), 0, 2 * Math.PI);
      this.context.stroke();
    }

    /* What lies there: a seat, or an area, or nothing. */
    hit(pixel, wide) {
      const at = this.view.point(pixel);
      const reach = Math.max(this.plan.pitch * 0.6, (wide ? 22 : 8) / this.view.k);
      let best = null;
      let distance = reach;
      for (const seat of this.plan.seats) {
        const away = Math.hypot(seat.x - at.x, seat.y - at.y);
        if (away < distance) {
          distance = away;
          best = seat;
        }
      }
      return best || this.plan.areas.find((area) => Drawing.inside(area.polygon, at)) || null;
    }

    static inside(polygon, at) {
      let inside = false;
      polygon.forEach((a, i) => {
        const b = polygon[(i + polygon.length - 1) % polygon.length];
        if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) {
          inside = !inside;
        }
      });
      return inside;
    }
  }

  seatmap.Drawing = Drawing;
  seatmap.SEATS_FROM = MARKS_FROM;
})();
