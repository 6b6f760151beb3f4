/* What lies under the seats: the floor of each zone, stage, tables and words; and, far away, zones as whole blocks. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const LETTERS = 6;
  const BOLD = 680;

  /* A stage that takes up more of the hall than this is drawn as an outline: a field, an arena's floor. */
  const FIELD = 0.05;

  const { meets } = seatmap.geometry;
  const size = (box) => (box.x1 - box.x0) * (box.y1 - box.y0);

  class Ground {
    constructor(drawing) {
      this.drawing = drawing;
      this.plan = drawing.plan;
      this.view = drawing.view;
      this.context = drawing.context;
    }

    /* Only what is in sight. */
    draw(far) {
      const seen = this.view.window;
      const isSeen = (part) => meets(part.box, seen, this.plan.pitch);
      this.plan.zones.filter(isSeen).forEach((zone) => (far ? this.block(zone) : this.floor(zone)));
      this.plan.shapes.forEach((shape) => this.shape(shape, isSeen(shape)));
      if (!this.plan.shapes.some((shape) => shape.stage)) {
        this.stage();
      }
      this.plan.areas.filter(isSeen).forEach((area) => this.area(area));
    }

    outline(points) {
      const { k, x, y } = this.view;
      this.context.beginPath();
      points.forEach((point, at) => {
        if (at === 0) {
          this.context.moveTo(point.x * k + x, point.y * k + y);
        } else {
          this.context.lineTo(point.x * k + x, point.y * k + y);
        }
      });
      this.context.closePath();
    }

    floor(zone) {
      this.outline(zone.hull);
      this.context.lineJoin = "round";
      this.context.lineWidth = this.view.step * 1.5;
      this.context.strokeStyle = this.context.fillStyle = this.drawing.colour("--paper-2");
      this.context.stroke();
      this.context.fill();
    }

    /* The fuller of free seats, the fuller of colour; what is sold out looks like taken seats. */
    block(zone) {
      const free = this.plan.freeOf(zone);
      const { only } = this.drawing;
      const context = this.context;
      const colour = this.drawing.colour(free ? this.drawing.tones[only !== null && zone.categories.has(only) ? only : zone.category] : "--seat-taken");
      context.globalAlpha = only !== null && !zone.categories.has(only) ? 0.25 : 1;
      this.outline(zone.hull);
      context.lineJoin = "round";
      context.lineWidth = Math.max(2, this.view.step);
      context.strokeStyle = colour;
      context.fillStyle = this.drawing.colour("--paper");
      context.stroke();
      context.fill();
      context.fillStyle = colour;
      context.globalAlpha *= free ? 0.12 + (0.28 * free) / zone.seats.length : 1;
      context.fill();
      context.globalAlpha = 1;
    }

    shape(shape, isSeen) {
      const context = this.context;
      const ink = shape.stage && size(shape.box) <= FIELD * size(this.plan.box);
      if (isSeen && (shape.outline.length || shape.oval)) {
        this.trace(shape);
        context.fillStyle = this.drawing.colour(ink ? "--ink" : shape.stage ? "--paper" : "--paper-3");
        context.fill();
        context.lineWidth = shape.stage ? 2 : 1;
        context.strokeStyle = this.drawing.colour(shape.stage ? "--ink" : "--rule-strong");
        context.stroke();
      }
      this.inscription(shape, ink);
    }

    /* It may be written beside its shape, and reach into sight from there. */
    inscription(shape, ink) {
      const words = shape.label ? shape.label.text : shape.stage ? this.drawing.words.stage : "";
      const letters = shape.label ? Math.min(shape.label.size * this.view.k, 26) : 13;
      const at = this.view.pixel(shape.label ? shape.label.middle : shape.middle);
      const reach = words.length * Math.max(letters, 11);
      if (letters >= LETTERS && at.x > -reach && at.x < this.view.width + reach && at.y > -reach && at.y < this.view.height + reach) {
        this.drawing.text(words, at.x, at.y, ink ? "--on-ink" : "--ink-2", Math.max(letters, 11), shape.stage ? BOLD : 450);
      }
    }

    trace(shape) {
      if (shape.outline.length) {
        this.outline(shape.outline);
        return;
      }
      const { middle, rx, ry, turn } = shape.oval;
      const at = this.view.pixel(middle);
      this.context.beginPath();
      this.context.ellipse(at.x, at.y, Math.abs(rx) * this.view.k, Math.abs(ry) * this.view.k, (turn * Math.PI) / 180, 0, 2 * Math.PI);
    }

    /* Where the eyes go, when nobody has drawn it. */
    stage() {
      const { x, y } = this.view.pixel(this.plan.focus);
      const box = this.plan.box;
      const wide = Math.max(70, Math.min(0.3 * (box.x1 - box.x0) * this.view.k, 360));
      const high = Math.max(22, Math.min(0.05 * (box.y1 - box.y0) * this.view.k, 44));
      this.context.fillStyle = this.drawing.colour("--ink");
      this.context.beginPath();
      this.context.roundRect(x - wide / 2, y - high / 2, wide, high, 3);
      this.context.fill();
      this.drawing.text(this.drawing.words.stage, x, y, "--on-ink", 13, 650);
    }

    /* Where one stands or sits freely: its name, how many places are free, and the mark of what they cost. */
    area(area) {
      const drawing = this.drawing;
      const context = this.context;
      const mine = drawing.mine.has(area.key);
      context.globalAlpha = drawing.only !== null && drawing.only !== area.category && !mine ? 0.25 : 1;
      this.outline(area.polygon);
      context.fillStyle = drawing.colour("--paper-2");
      context.fill();
      context.lineWidth = mine ? 3 : 1.5;
      context.strokeStyle = drawing.colour(mine ? "--ink" : "--rule-strong");
      context.stroke();
      const { x, y } = this.view.pixel(area);
      const room = (area.box.x1 - area.box.x0) * this.view.k - 12;
      if (drawing.fits(area.name, 15, BOLD, room)) {
        drawing.text(area.name, x, y - 10, "--ink", 15, BOLD);
      }
      const free = this.plan.freeIn(area);
      const says = mine ? drawing.words.title(drawing.standing) : free ? drawing.words.free(free) : drawing.words.say("taken");
      if (drawing.fits(says, 13, 450, room - 24)) {
        const half = drawing.width(says, 13, 450) / 2;
        drawing.text(says, x + 10, y + 11, "--ink-2", 13, 450);
        const picture = drawing.marks.picture(mine ? "c-mine" : free ? drawing.words.marks[area.category] : "c-taken", Math.round(16 * drawing.dense));
        context.drawImage(picture, x - half - 10, y + 3, 16, 16);
      }
      context.globalAlpha = 1;
    }
  }

  seatmap.Ground = Ground;
})();
