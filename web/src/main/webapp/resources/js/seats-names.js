/* Names of zones, where they cover neither seats nor each other. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const LETTERS = 14;
  const BOLD = 680;
  const HIGH = 22;
  const AIR = 4;
  /* So many of the blocks have room for their whole names, or none is given its own. */
  const MOST = 0.7;

  const { meets } = seatmap.geometry;

  class Names {
    constructor(drawing) {
      this.drawing = drawing;
      this.plan = drawing.plan;
      this.view = drawing.view;
    }

    /* What is written already keeps its place. */
    draw(far, near, written) {
      this.taken = written;
      const seen = this.view.window;
      const zones = this.plan.zones.filter((zone) => meets(zone.box, seen));
      this.drawn = this.plan.drawn.filter((shape) => meets(shape, seen, this.plan.pitch));
      if (far) {
        this.overBlocks(zones);
      } else {
        zones.forEach((zone) => (near ? this.beside(zone) : this.over(zone)));
      }
    }

    rect(x, y, wide) {
      return { x0: x - wide / 2 - AIR, y0: y - HIGH / 2, x1: x + wide / 2 + AIR, y1: y + HIGH / 2 };
    }

    isClear(rect) {
      return !this.taken.some((other) => meets(rect, other));
    }

    /* In the blocks: names and how many are free; where most are too small, what is left of the names. */
    overBlocks(zones) {
      const fitting = zones.filter((zone) => this.drawing.fits(zone.name, LETTERS, BOLD, this.room(zone, 0)));
      const whole = fitting.length >= zones.length * MOST;
      zones.forEach((zone) => this.overBlock(zone, whole ? zone.name : zone.short));
    }

    /* How wide the block is there. */
    room(zone, below) {
      const y = zone.middle.y + below / this.view.k;
      const edge = zone.hull.map((a, at) => [a, zone.hull[(at + 1) % zone.hull.length]]).filter(([a, b]) => a.y > y !== b.y > y);
      const xs = edge.map(([a, b]) => a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y));
      return xs.length ? 2 * Math.min(Math.max(...xs) - zone.middle.x, zone.middle.x - Math.min(...xs)) * this.view.k : 0;
    }

    overBlock(zone, name) {
      const { drawing } = this;
      const { x, y } = this.view.pixel(zone.middle);
      const high = (zone.box.y1 - zone.box.y0) * this.view.k;
      if (high < 12 || !drawing.fits(name, LETTERS, BOLD, this.room(zone, 0))) {
        return;
      }
      const free = drawing.words.free(this.plan.freeOf(zone));
      const both = drawing.fits(name, LETTERS, BOLD, this.room(zone, -14)) && drawing.fits(free, 12, 450, this.room(zone, 15));
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

    /* Below its seats, else above, else beside; nowhere rather than over other seats, or nearer to them. */
    beside(zone) {
      const names = this.plan.isOneOfItsKind(zone) ? [zone.name, zone.short] : [zone.name];
      names.some((name) => this.placed(zone, name));
    }

    placed(zone, name) {
      const { drawing } = this;
      const wide = drawing.width(name, LETTERS, BOLD);
      const place = this.places(zone, wide).find((at) => this.isNearest(zone, at) && this.isFree(this.rect(at.x, at.y, wide)));
      if (place) {
        this.taken.push(this.rect(place.x, place.y, wide));
        drawing.text(name, place.x, place.y, "--ink", LETTERS, BOLD);
      }
      return Boolean(place);
    }

    places(zone, wide) {
      const { view } = this;
      const from = view.pixel({ x: zone.box.x0, y: zone.box.y0 });
      const to = view.pixel({ x: zone.box.x1, y: zone.box.y1 });
      const off = view.step * 0.5 + HIGH / 2 + 2;
      const x = (Math.max(from.x, 0) + Math.min(to.x, view.width)) / 2;
      const y = (from.y + to.y) / 2;
      const side = wide / 2 + view.step * 1.6;
      return [
        { x, y: to.y + off },
        { x, y: from.y - off },
        { x, y: to.y + off + LETTERS },
        { x, y: from.y - off - LETTERS },
        { x: to.x + side, y },
        { x: from.x - side, y }
      ];
    }

    isNearest(zone, at) {
      const seat = this.plan.near.nearest(this.view.point(at), this.plan.pitch * 2 + (3 * HIGH) / this.view.k);
      return !seat || seat.zone === zone.index;
    }

    isFree(rect) {
      const inSight = rect.x0 >= 0 && rect.y0 >= 0 && rect.x1 <= this.view.width && rect.y1 <= this.view.height;
      if (!inSight || !this.isClear(rect)) {
        return false;
      }
      const half = this.plan.pitch * 0.4;
      const from = this.view.point({ x: rect.x0, y: rect.y0 });
      const to = this.view.point({ x: rect.x1, y: rect.y1 });
      const box = { x0: from.x - half, y0: from.y - half, x1: to.x + half, y1: to.y + half };
      return !this.plan.holds(box) && !this.drawn.some((shape) => meets(shape, box));
    }
  }

  seatmap.Names = Names;
})();
