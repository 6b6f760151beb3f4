/* The hall as numbers: its seats in plan order, what is free of them, where they lie, and how one looks from there. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});

  const bits = (base64) => Uint8Array.from(window.atob(base64), (char) => char.charCodeAt(0));

  const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

  const cross = (o, a, b) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

  /* Andrew's monotone chain */
  const half = (points) =>
    points.reduce((chain, point) => {
      while (chain.length > 1 && cross(chain[chain.length - 2], chain[chain.length - 1], point) <= 0) {
        chain.pop();
      }
      chain.push(point);
      return chain;
    }, []);

  const hull = (points) => {
    const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
    return half(sorted).slice(0, -1).concat(half(sorted.reverse()).slice(0, -1));
  };

  const box = (points) =>
    points.reduce(
      (b, p) => ({
        x0: Math.min(b.x0, p.x),
        y0: Math.min(b.y0, p.y),
        x1: Math.max(b.x1, p.x),
        y1: Math.max(b.y1, p.y)
      }),
      { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
    );

  const middle = (points) => ({
    x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
    y: points.reduce((sum, p) => sum + p.y, 0) / points.length
  });

  /* Columns of a row as seats: see the API's description of the outline. */
  const seatsOf = (zone, row, outline) => {
    let x = 0;
    let y = 0;
    return row.x.map((step, at) => {
      x += step;
      y += row.y[at];
      const label = row.labels ? row.labels[at] : String(row.from + at * row.by);
      return {
        id: row.ids ? row.ids[at] : zone.id + "-" + row.label + "-" + label,
        label,
        x: x / outline.scale,
        y: y / outline.scale,
        category: row.categories ? row.categories[at] : row.category,
        access: row.access ? row.access[at] : undefined,
        aisleAfter: row.aisleAfter ? row.aisleAfter.includes(at) : false
      };
    });
  };

  class Plan {
    constructor(answer) {
      this.categories = answer.categories.map((category) => category.id);
      this.focus = answer.focus;
      this.seats = [];
      this.byKey = new Map();
      this.zones = answer.zones.map((zone, index) => this.zone(zone, index, answer));
      this.areas = this.areasOf(answer.areas);
      this.pitch = this.pitchOf();
      const outline = this.seats.concat(this.areas.flatMap((area) => area.polygon), this.focus);
      this.box = box(outline);
      this.look();
      this.free = new Uint8Array(Math.ceil(answer.places / 8));
      this.counts = {};
    }

    zone(zone, index, outline) {
      const rows = zone.rows.map((row) => ({
        label: row.label,
        seats: seatsOf(zone, row, outline).map((seat) => this.seat(seat, index, row.label))
      }));
      const seats = rows.flatMap((row) => row.seats);
      rows.forEach((row) => (row.box = box(row.seats)));
      return { index, key: zone.id, name: zone.name, rows, seats, box: box(seats), hull: hull(seats), middle: middle(seats) };
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
          middle: middle(area.polygon),
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
        seat.turn = Math.atan2(to.x, -to.y) + Math.PI;
      });
      const distances = seats.map((seat) => seat.distance).sort((a, b) => a - b);
      this.thirds = [distances[Math.floor(seats.length / 3)], distances[Math.floor((2 * seats.length) / 3)]];
      this.width = seats.reduce((most, seat) => Math.max(most, Math.abs(seat.side)), 1e-9);
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

    state(answer) {
      this.free = bits(answer.free);
      this.counts = answer.counts;
    }

    change(change) {
      change.taken.forEach((ordinal) => (this.free[ordinal >> 3] &= ~(1 << (ordinal & 7))));
      change.freed.forEach((ordinal) => (this.free[ordinal >> 3] |= 1 << (ordinal & 7)));
      this.counts = change.counts;
    }

    /* The next seat from there in a direction: near, and not far off the line. */
    next(from, dx, dy) {
      let best = null;
      let cost = Infinity;
      for (const seat of this.seats) {
        const ahead = (seat.x - from.x) * dx + (seat.y - from.y) * dy;
        const beside = Math.abs((seat.x - from.x) * dy - (seat.y - from.y) * dx);
        if (ahead > this.pitch * 0.3 && beside <= ahead * 1.5 && ahead + 2 * beside < cost) {
          cost = ahead + 2 * beside;
          best = seat;
        }
      }
      return best;
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
