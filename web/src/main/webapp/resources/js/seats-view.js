/* What part of the hall is seen, and how it is moved: drag, wheel, pinch, buttons. Coordinates of the plan to pixels and back. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const MOST = 64;
  const SLACK = 6;
  const AIR = 36;
  /* So wide are the buttons that lie over the plan: its edge can be drawn out from under them. */
  const BUTTONS = 84;
  /* On a telephone they lie side by side below it. */
  const NARROW = 600;
  const BUTTONS_BELOW = 68;

  class View {
    constructor(canvas, plan, changed) {
      this.canvas = canvas;
      this.plan = plan;
      this.changed = changed;
      this.pointers = new Map();
      this.k = 1;
      this.x = 0;
      this.y = 0;
      this.tap = () => {};
      this.hover = () => {};
      this.listen();
      this.fit();
    }

    get width() {
      return this.canvas.clientWidth;
    }

    get height() {
      return this.canvas.clientHeight;
    }

    get foot() {
      return this.width < NARROW ? BUTTONS_BELOW : AIR;
    }

    /* Pixels from one seat to the next. */
    get step() {
      return this.plan.pitch * this.k;
    }

    /* Seats far apart in a hall of tables are shown no larger than this. */
    get most() {
      return Math.max(MOST / this.plan.pitch, this.least);
    }

    get least() {
      const box = this.plan.box;
      const wide = box.x1 - box.x0 || 1;
      const high = box.y1 - box.y0 || 1;
      return Math.min((this.width - 2 * AIR) / wide, (this.height - AIR - this.foot) / high);
    }

    /* All of it. */
    fit() {
      this.show(this.plan.box);
    }

    /* That part of the plan, in the middle. */
    show(box) {
      const wide = Math.max(box.x1 - box.x0, this.plan.pitch);
      const high = Math.max(box.y1 - box.y0, this.plan.pitch);
      const k = Math.min((this.width - 2 * AIR) / wide, (this.height - AIR - this.foot) / high);
      this.k = Math.min(Math.max(k, this.least), this.most);
      this.centre({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 });
    }

    /* Whether that part of the plan is seen whole. */
    shows(box) {
      const seen = this.window;
      return box.x0 >= seen.x0 && box.x1 <= seen.x1 && box.y0 >= seen.y0 && box.y1 <= seen.y1;
    }

    centre(point) {
      this.x = this.width / 2 - point.x * this.k;
      this.y = (this.height + AIR - this.foot) / 2 - point.y * this.k;
      this.keep();
    }

    /* Moves only as far as needed. */
    reveal(point) {
      const at = this.pixel(point);
      const air = Math.min(80, this.width / 4, this.height / 4);
      this.x += Math.max(0, air - at.x) - Math.max(0, at.x - (this.width - air));
      this.y += Math.max(0, air - at.y) - Math.max(0, at.y - (this.height - air));
      this.keep();
    }

    pixel(point) {
      return { x: point.x * this.k + this.x, y: point.y * this.k + this.y };
    }

    point(pixel) {
      return { x: (pixel.x - this.x) / this.k, y: (pixel.y - this.y) / this.k };
    }

    /* The part of the plan that is seen. */
    get window() {
      const from = this.point({ x: 0, y: 0 });
      const to = this.point({ x: this.width, y: this.height });
      return { x0: from.x, y0: from.y, x1: to.x, y1: to.y };
    }

    zoom(factor, at) {
      const around = at || { x: this.width / 2, y: this.height / 2 };
      const point = this.point(around);
      this.k = Math.min(Math.max(this.k * factor, this.least), this.most);
      this.x = around.x - point.x * this.k;
      this.y = around.y - point.y * this.k;
      this.keep();
    }

    /* The hall stays in sight. */
    keep() {
      const box = this.plan.box;
      this.x = View.kept(this.x, box.x0 * this.k, box.x1 * this.k, this.width, this.width < NARROW ? AIR : BUTTONS, AIR);
      this.y = View.kept(this.y, box.y0 * this.k, box.y1 * this.k, this.height, this.foot, this.foot);
      this.changed();
    }

    /* In the middle of its room where all of it is seen, else no farther than its edges. */
    static kept(shift, from, to, size, beyond, below) {
      if (to - from + AIR + below <= size) {
        return (size + AIR - below - from - to) / 2;
      }
      return Math.min(Math.max(shift, size - beyond - to), AIR - from);
    }

    listen() {
      const canvas = this.canvas;
      canvas.addEventListener("pointerdown", (event) => this.down(event));
      canvas.addEventListener("pointermove", (event) => this.move(event));
      canvas.addEventListener("pointerup", (event) => this.up(event));
      canvas.addEventListener("pointercancel", (event) => this.pointers.delete(event.pointerId));
      canvas.addEventListener("pointerleave", () => this.hover(null));
      canvas.addEventListener(
        "wheel",
        (event) => {
          event.preventDefault();
          this.zoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.0015)), View.at(event));
        },
        { passive: false }
      );
      new ResizeObserver(() => this.resized()).observe(canvas);
    }

    static at(event) {
      return { x: event.offsetX, y: event.offsetY };
    }

    resized() {
      const middle = this.point({ x: this.seen ? this.seen.x / 2 : 0, y: this.seen ? this.seen.y / 2 : 0 });
      if (!this.seen || this.k < this.least || this.k === this.fitted) {
        this.fit();
        this.fitted = this.k;
      } else {
        this.centre(middle);
      }
      this.seen = { x: this.width, y: this.height };
    }

    down(event) {
      this.canvas.setPointerCapture(event.pointerId);
      this.pointers.set(event.pointerId, View.at(event));
      this.moved = this.pointers.size > 1;
      this.from = View.at(event);
    }

    move(event) {
      const before = this.pointers.get(event.pointerId);
      const now = View.at(event);
      if (!before) {
        this.hover(now);
        return;
      }
      const others = [...this.pointers.entries()].filter(([id]) => id !== event.pointerId);
      this.pointers.set(event.pointerId, now);
      if (others.length === 1) {
        this.pinch(before, now, others[0][1]);
      } else if (this.moved || Math.hypot(now.x - this.from.x, now.y - this.from.y) > SLACK) {
        this.drag(this.moved ? before : this.from, now);
      }
    }

    drag(from, to) {
      this.moved = true;
      this.x += to.x - from.x;
      this.y += to.y - from.y;
      this.keep();
    }

    pinch(before, now, other) {
      this.moved = true;
      const apart = (a) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
      this.zoom(apart(now) / apart(before), { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
      this.x += (now.x - before.x) / 2;
      this.y += (now.y - before.y) / 2;
      this.keep();
    }

    up(event) {
      const here = this.pointers.delete(event.pointerId);
      if (here && !this.moved) {
        this.tap(View.at(event), event.pointerType !== "mouse");
      }
    }
  }

  seatmap.View = View;
})();
