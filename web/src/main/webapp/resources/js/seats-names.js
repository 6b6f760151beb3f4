/* Names of zones, where they cover neither seats nor each other. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const LETTERS = 14;
  const BOLD = 680;
  const HIGH = 22;
  const AIR = 4;

  const meets = (a, b) => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

  class Names {
    constructor(drawing) {
      this.drawing = drawing;
      this.plan = drawing.plan;
      this.view = drawing.view;
    }

    draw(far, near) {
      this.taken = [];
      const seen = this.view.window;
      this.plan.zones
        .filter((zone) => meets(zone.box, seen))
        .forEach((zone) => (far ? this.overBlock(zone) : near ? this.beside(zone) : this.over(zone)));
    }

    rect(x, y, wide) {
      return { x0: x - wide / 2 - AIR, y0: y - HIGH / 2, x1: x + wide / 2 + AIR, y1: y + HIGH / 2 };
    }

    isClear(rect) {
      return !this.taken.some((other) => meets(rect, other));
    }

    /* In the block: the name and how many are free; in a small one what is left of the name. */
    overBlock(zone) {
      const { drawing } = this;
      const room = (zone.box.x1 - zone.box.x0) * this.view.k;
      const high = (zone.box.y1 - zone.box.y0) * this.view.k;
      const { x, y } = this.view.pixel(zone.middle);
      const name = [zone.name, zone.name.split(/\s+/).pop()].find((words) => drawing.fits(words, LETTERS, BOLD, room + 10));
      if (!name || high < 12 || !this.isClear(this.rect(x, y, drawing.width(name, LETTERS, BOLD)))) {
        return;
      }
      const free = drawing.words.free(this.plan.freeOf(zone));
      const both = high >= 40 && drawing.fits(free, 12, 450, room);
      this.taken.push(this.rect(x, y, drawing.width(name, LETTERS, BOLD)));
      drawing.text(name, x, both ? y - 8 : y, "--ink", LETTERS, BOLD);
      if (both) {
        drawing.text(free, x, y + 9, "--ink-2", 12, 450);
      }
    }

    /* Over its seats, on a ground of its own, where it has the room. */
    over(zone) {
      const { drawing } = this;
      const wide = drawing.width(zone.name, LETTERS, BOLD) + 14;
      const { x, y } = this.view.pixel(zone.middle);
      const rect = this.rect(x, y, wide);
      const high = (zone.box.y1 - zone.box.y0) * this.view.k;
      if ((zone.box.x1 - zone.box.x0) * this.view.k + this.view.step < wide || high < 2 * HIGH) {
        this.beside(zone);
      } else if (this.isClear(rect)) {
        this.taken.push(rect);
        drawing.plate(zone.name, x, y, wide);
      }
    }

    /* Below its seats, else above, else beside; nowhere rather than over other seats. */
    beside(zone) {
      const { drawing, view } = this;
      const wide = drawing.width(zone.name, LETTERS, BOLD);
      const from = view.pixel({ x: zone.box.x0, y: zone.box.y0 });
      const to = view.pixel({ x: zone.box.x1, y: zone.box.y1 });
      const off = view.step * 0.5 + HIGH / 2 + 2;
      const x = (Math.max(from.x, 0) + Math.min(to.x, view.width)) / 2;
      const y = (from.y + to.y) / 2;
      const side = wide / 2 + view.step * 1.6;
      const place = [
        { x, y: to.y + off },
        { x, y: from.y - off },
        { x: to.x + side, y },
        { x: from.x - side, y }
      ].find((at) => this.isFree(this.rect(at.x, at.y, wide)));
      if (place) {
        this.taken.push(this.rect(place.x, place.y, wide));
        drawing.text(zone.name, place.x, place.y, "--ink", LETTERS, BOLD);
      }
    }

    isFree(rect) {
      if (!this.isClear(rect)) {
        return false;
      }
      const half = this.plan.pitch * 0.4;
      const from = this.view.point({ x: rect.x0, y: rect.y0 });
      const to = this.view.point({ x: rect.x1, y: rect.y1 });
      const box = { x0: from.x - half, y0: from.y - half, x1: to.x + half, y1: to.y + half };
      return !this.plan.holds(box) && !this.plan.drawn.some((shape) => meets(shape, box));
    }
  }

  seatmap.Names = Names;
})();
