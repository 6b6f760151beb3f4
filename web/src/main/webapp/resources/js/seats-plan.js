/* The hall as numbers: its seats in plan order, what is free of them, where they lie, and how one looks from there. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});

  const bits = (base64) => Uint8Array.from(window.atob(base64), (char) => char.charCodeAt(0));

  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

  const { hull, box, middle, inside, way } = seatmap.geometry;
  const { seatsOf, shapeOf } = seatmap.outline;

  class Plan {
    constructor(answer) {
      this.categories = answer.categories.map((category) => category.id);
      this.focus = answer.focus;
      this.seats = [];
      this.byKey = new Map();
      this.zones = answer.zones.map((zone, index) => this.zone(zone, index, answer));
      this.called = new Map();
      this.zones.forEach((zone) => this.called.set(zone.short, (this.called.get(zone.short) || 0) + 1));
      this.areas = this.areasOf(answer.areas);
      this.pitch = this.pitchOf();
      /* What the keyboard goes to: seats, and areas that are drawn. */
      this.stops = this.seats.concat(this.areas.filter((area) => area.polygon.length > 2));
      this.shapes = (answer.shapes || []).map((shape) => shapeOf(shape));
      this.drawn = this.shapes.filter((shape) => shape.outline.length || shape.oval).map((shape) => shape.box);
      const corners = this.shapes.flatMap((shape) => [
        { x: shape.box.x0, y: shape.box.y0 },
        { x: shape.box.x1, y: shape.box.y1 }
      ]);
      this.box = box(this.seats.concat(this.areas.flatMap((area) => area.polygon), corners, this.focus));
      this.near = new seatmap.Near(this.seats, this.pitch);
      this.look();
      this.free = new Uint8Array(Math.ceil(answer.places / 8));
      this.counts = {};
      this.freeByZone = new Map();
    }

    zone(zone, index, outline) {
      const rows = zone.rows.map((row) => ({
        label: row.label,
        seats: seatsOf(zone, row, outline).map((seat) => this.seat(seat, index, row.label))
      }));
      const seats = rows.flatMap((row) => row.seats);
      rows.forEach((row) => (row.box = box(row.seats)));
      const categories = new Map();
      seats.forEach((seat) => categories.set(seat.category, (categories.get(seat.category) || 0) + 1));
      const category = [...categories].sort((a, b) => b[1] - a[1]).map(([one]) => one)[0];
      /* "12" of "Sector 12" */
      const short = zone.name.split(/\s+/).pop();
      return { index, key: zone.id, name: zone.name, short, rows, seats, box: box(seats), hull: hull(seats), middle: middle(seats), categories, category };
    }

    seat(seat, zone, row) {
      const own = {
        ordinal: this.seats.length,
        key: seat.id,
        label: seat.label,
        x: seat.x,
        y: seat.y,
        category: seat.category,
        access: seat.access,
        aisleAfter: seat.aisleAfter,
        zone,
        row
      };
      this.seats.push(own);
      this.byKey.set(own.key, own);
      return own;
    }

    areasOf(areas) {
      let first = this.seats.length;
      return areas.map((area) => {
        const own = {
          key: area.id,
          name: area.name,
          category: this.categories.indexOf(area.category),
          polygon: area.polygon,
          ...middle(area.polygon),
          box: box(area.polygon),
          first,
          capacity: area.capacity
        };
        first += area.capacity;
        return own;
      });
    }

    pitchOf() {
      const steps = this.zones
        .flatMap((zone) => zone.rows)
        .flatMap((row) =>
          row.seats
            .slice(1)
            .map((seat, at) => (row.seats[at].aisleAfter ? 0 : Math.hypot(seat.x - row.seats[at].x, seat.y - row.seats[at].y)))
        )
        .filter((step) => step > 0);
      return steps.length ? median(steps) : 1;
    }

    /* From the stage to the audience, and how far it reaches: by it a seat is in front or behind, left or right. */
    look() {
      const seats = this.seats;
      if (!seats.length) {
        return;
      }
      const centre = middle(seats);
      const length = Math.hypot(centre.x - this.focus.x, centre.y - this.focus.y) || 1;
      const axis = { x: (centre.x - this.focus.x) / length, y: (centre.y - this.focus.y) / length };
      seats.forEach((seat) => {
        const to = { x: seat.x - this.focus.x, y: seat.y - this.focus.y };
        seat.distance = Math.hypot(to.x, to.y);
        seat.side = to.x * axis.y - to.y * axis.x;
      });
      this.zones.forEach((zone) => zone.rows.forEach((row) => this.face(row)));
      const distances = seats.map((seat) => seat.distance).sort((a, b) => a - b);
      this.thirds = [distances[Math.floor(seats.length / 3)], distances[Math.floor((2 * seats.length) / 3)]];
      this.width = seats.reduce((most, seat) => Math.max(most, Math.abs(seat.side)), 1e-9);
    }

    /* Who sits in a row looks at the stage, who sits around a table at the table; its name is on it already or stands there. */
    face(row) {
      const { seats } = row;
      const first = seats[0];
      const last = seats[seats.length - 1];
      const round = seats.length > 3 && Math.hypot(first.x - last.x, first.y - last.y) < 2.2 * this.pitch;
      const to = round ? middle(seats) : this.focus;
      seats.forEach((seat) => {
        const turn = Math.atan2(seat.x - to.x, to.y - seat.y) + Math.PI;
        seat.cos = Math.cos(turn);
        seat.sin = Math.sin(turn);
      });
      const named = this.drawn.some((part) => to.x >= part.x0 && to.x <= part.x1 && to.y >= part.y0 && to.y <= part.y1);
      row.ends = !round ? this.ends(seats) : named ? [] : [{ end: to, dx: 0, dy: 0 }];
    }

    /* The first seat and the last, and which way the row would go on from there. */
    ends(seats) {
      const last = seats.length - 1;
      const pair = last > 0 ? [[seats[0], seats[1]], [seats[last], seats[last - 1]]] : [[seats[0], { x: seats[0].x + this.pitch, y: seats[0].y }]];
      return pair.map(([end, other]) => {
        const length = Math.hypot(end.x - other.x, end.y - other.y) || 1;
        return { end, dx: (end.x - other.x) / length, dy: (end.y - other.y) / length };
      });
    }

    /* Whether the last word of its name names no other zone. */
    isOneOfItsKind(zone) {
      return this.called.get(zone.short) === 1;
    }

    /* Whether any seat stands in that part of the plan. */
    holds(part) {
      return this.near.some(part, () => true);
    }

    /* What lies there: a seat within reach, or an area, or the zone around it, or nothing. */
    at(point, reach) {
      const area = this.areas.find((one) => inside(one.polygon, point));
      return this.near.nearest(point, area ? Math.min(reach, this.pitch * 0.6) : reach) || area || null;
    }

    zoneAt(point) {
      return this.zones.find((zone) => inside(zone.hull, point)) || null;
    }

    /* Front, middle or back; far left, left, centre, right or far right, as one faces the stage. */
    viewOf(seat) {
      const depth = seat.distance <= this.thirds[0] ? "front" : seat.distance <= this.thirds[1] ? "middle" : "back";
      const side = seat.side / this.width;
      const where = Math.abs(side) < 0.22 ? "centre" : (Math.abs(side) > 0.7 ? "far" : "") + (side > 0 ? "right" : "left");
      return { depth, where };
    }

    isFree(ordinal) {
      return (this.free[ordinal >> 3] & (1 << (ordinal & 7))) !== 0;
    }

    freeIn(area) {
      let count = 0;
      for (let slot = area.first; slot < area.first + area.capacity; slot++) {
        count += this.isFree(slot) ? 1 : 0;
      }
      return count;
    }

    freeOf(zone) {
      if (!this.freeByZone.has(zone.key)) {
        this.freeByZone.set(zone.key, zone.seats.reduce((count, seat) => count + (this.isFree(seat.ordinal) ? 1 : 0), 0));
      }
      return this.freeByZone.get(zone.key);
    }

    state(answer) {
      this.freeByZone.clear();
      this.free = bits(answer.free);
      this.counts = answer.counts;
    }

    change(change) {
      this.freeByZone.clear();
      change.taken.forEach((ordinal) => (this.free[ordinal >> 3] &= ~(1 << (ordinal & 7))));
      change.freed.forEach((ordinal) => (this.free[ordinal >> 3] |= 1 << (ordinal & 7)));
      this.counts = change.counts;
    }

    /* The next seat or area from there in a direction: near, and not far off the line; of many below an area the middle one. */
    next(from, dx, dy) {
      let best = null;
      let cost = Infinity;
      for (const to of this.stops) {
        const far = (to.x - from.x) * dx + (to.y - from.y) * dy;
        if (far <= this.pitch * 0.3) {
          continue;
        }
        const { ahead, beside } = way(from, to, dx, dy);
        const costs = ahead + 2 * beside + Math.hypot(to.x - from.x, to.y - from.y) / 10000;
        if (ahead >= 0 && beside <= far * 1.5 && costs < cost) {
          cost = costs;
          best = to;
        }
      }
      return best;
    }

    /* An area by how its name begins. */
    area(text) {
      return this.stops.find((one) => one.polygon && one.name.toLowerCase().startsWith(text.toLowerCase())) || null;
    }

    /* A row by what it is called, first in the zone at hand. */
    row(label, zone) {
      const wanted = label.toLowerCase();
      const zones = [this.zones[zone], ...this.zones].filter(Boolean);
      for (const one of zones) {
        const row = one.rows.find((candidate) => candidate.label.toLowerCase() === wanted);
        if (row) {
          return row;
        }
      }
      return null;
    }
  }

  seatmap.Plan = Plan;
})();
