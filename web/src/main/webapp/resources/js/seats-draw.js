/* Draws the hall on a canvas: far away its zones as blocks, nearer its seats as dots and then by mark, only what is seen. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const MARKS_FROM = 9;
  const LABELS_FROM = 13;
  /* In a large hall seats that are nearer to each other than this are no longer told apart. */
  const DOTS_FROM = 4;
  const LARGE = 1500;
  /* Marks that are pictures of something: they are not turned towards the stage. */
  const UPRIGHT = new Set(["c-mine", "c-taken", "c-wheel", "c-comp"]);

  const { meets } = seatmap.geometry;

  class Drawing {
    constructor(canvas, plan, view, marks, words) {
      this.canvas = canvas;
      this.context = canvas.getContext("2d");
      this.plan = plan;
      this.view = view;
      this.marks = marks;
      this.words = words;
      this.mine = new Set();
      this.standing = 0;
      this.pointed = new Set();
      this.only = null;
      this.focused = null;
      this.due = false;
      this.colours = new Map();
      this.widths = new Map();
      this.tones = words.marks.map((mark) => (/^c\d$/.test(mark) ? "--cat-" + mark[1] : "--seat-taken"));
      this.ground = new seatmap.Ground(this);
      this.names = new seatmap.Names(this);
    }

    /* The page's colours, or its letters, have changed. */
    forget() {
      this.colours.clear();
      this.widths.clear();
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

    /* Whether the hall is looked at from so far that its zones are drawn instead of their seats. */
    get far() {
      return this.plan.seats.length > LARGE && this.view.step < DOTS_FROM;
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
      this.font = this.font || getComputedStyle(this.canvas).fontFamily;
      this.written = [];
      this.ground.draw(this.far);
      if (!this.far) {
        this.seats();
      }
      this.names.draw(this.far, this.view.step >= LABELS_FROM, this.written);
      this.ring();
    }

    seats() {
      const seen = this.view.window;
      const air = this.plan.pitch;
      const near = this.view.step >= MARKS_FROM;
      for (const zone of this.plan.zones) {
        if (meets(zone.box, seen, air)) {
          zone.rows.filter((row) => meets(row.box, seen, air)).forEach((row) => (near ? this.row(row, seen) : this.dots(row)));
        }
      }
      this.context.setTransform(this.dense, 0, 0, this.dense, 0, 0);
      this.context.globalAlpha = 1;
    }

    dots(row) {
      const { k, x, y } = this.view;
      const size = Math.max(1.2, this.view.step * 0.72);
      for (const seat of row.seats) {
        this.context.globalAlpha = this.isDimmed(seat) ? 0.25 : 1;
        this.context.fillStyle = this.colour(this.tone(seat));
        this.context.fillRect(seat.x * k + x - size / 2, seat.y * k + y - size / 2, size, size);
      }
    }

    tone(seat) {
      if (this.mine.has(seat.key)) {
        return "--ink";
      }
      return !this.plan.isFree(seat.ordinal) ? "--seat-taken" : seat.access ? "--ink" : this.tones[seat.category];
    }

    row(row, seen) {
      for (const seat of row.seats) {
        if (seat.x > seen.x0 - this.plan.pitch && seat.x < seen.x1 + this.plan.pitch) {
          this.mark(seat);
        }
      }
      this.context.setTransform(this.dense, 0, 0, this.dense, 0, 0);
      this.context.globalAlpha = 1;
      if (this.view.step >= LABELS_FROM) {
        this.rowLabels(row);
      }
    }

    mark(seat) {
      const { k, x, y } = this.view;
      const { context, dense } = this;
      const size = Math.min(this.view.step * 0.86, 44);
      const name = this.nameOf(seat);
      const picture = this.marks.picture(name, Math.max(4, Math.round(size * dense)));
      const [cos, sin] = UPRIGHT.has(name) ? [dense, 0] : [seat.cos * dense, seat.sin * dense];
      context.setTransform(cos, sin, -sin, cos, (seat.x * k + x) * dense, (seat.y * k + y) * dense);
      context.globalAlpha = this.isDimmed(seat) ? 0.25 : 1;
      context.drawImage(picture, -size / 2, -size / 2, size, size);
    }

    isDimmed(seat) {
      return this.only !== null && this.only !== seat.category && !this.mine.has(seat.key);
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

    /* At both ends, unless somebody else sits there. */
    rowLabels(row) {
      const { pitch } = this.plan;
      row.ends.forEach(({ end, dx, dy }) => {
        const at = { x: end.x + dx * pitch * 0.95, y: end.y + dy * pitch * 0.95 };
        const half = pitch * 0.2;
        if (!this.plan.holds({ x0: at.x - half, y0: at.y - half, x1: at.x + half, y1: at.y + half })) {
          const { x, y } = this.view.pixel(at);
          this.text(row.label, x, y, "--ink-3", 11, 450);
          this.written.push({ x0: x - 5, y0: y - 6, x1: x + 5, y1: y + 6 });
        }
      });
    }

    /* Words over seats need a ground of their own. */
    plate(text, x, y, wide) {
      const context = this.context;
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

    width(text, size, weight) {
      const key = weight + " " + size + "px " + text;
      let width = this.widths.get(key);
      if (width === undefined) {
        this.context.font = weight + " " + size + "px " + this.font;
        width = this.context.measureText(text).width;
        this.widths.set(key, width);
      }
      return width;
    }

    fits(text, size, weight, room) {
      return this.width(text, size, weight) <= room;
    }

    /* Around the seat or area that the keyboard is at, and around those that are spoken of. */
    ring() {
      if (this.focused && this.focused.polygon) {
        this.outline(this.focused.polygon, "--focus");
      } else if (this.focused) {
        this.circle(this.focused, "--focus");
      }
      this.pointed.forEach((key) => {
        const seat = this.plan.byKey.get(key);
        if (seat) {
          this.circle(seat, "--accent");
        }
      });
    }

    outline(polygon, token) {
      this.context.lineWidth = 3;
      this.context.strokeStyle = this.colour(token);
      this.context.beginPath();
      polygon.map((corner) => this.view.pixel(corner)).forEach(({ x, y }) => this.context.lineTo(x, y));
      this.context.closePath();
      this.context.stroke();
    }

    circle(seat, token) {
      const { x, y } = this.view.pixel(seat);
      this.context.lineWidth = 3;
      this.context.strokeStyle = this.colour(token);
      this.context.beginPath();
      this.context.arc(x, y, Math.max(9, this.view.step * 0.6), 0, 2 * Math.PI);
      this.context.stroke();
    }
  }

  seatmap.Drawing = Drawing;
  seatmap.SEATS_FROM = MARKS_FROM;
})();
