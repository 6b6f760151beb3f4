/* Which seats lie in a part of the plan, without asking all twenty thousand; and outlines of many points. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  /* So many seats wide is a square. */
  const SQUARE = 4;

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

  /* Whether two boxes have more than an edge in common, or come so near to it. */
  const meets = (a, b, air = 0) => a.x0 < b.x1 + air && b.x0 - air < a.x1 && a.y0 < b.y1 + air && b.y0 - air < a.y1;

  const box = (points) =>
    points.reduce(
      (b, p) => {
        b.x0 = Math.min(b.x0, p.x);
        b.y0 = Math.min(b.y0, p.y);
        b.x1 = Math.max(b.x1, p.x);
        b.y1 = Math.max(b.y1, p.y);
        return b;
      },
      { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity }
    );

  const middle = (points) => ({
    x: points.reduce((sum, p) => sum + p.x, 0) / points.length,
    y: points.reduce((sum, p) => sum + p.y, 0) / points.length
  });

  const inside = (polygon, at) => {
    let within = false;
    polygon.forEach((a, i) => {
      const b = polygon[(i + polygon.length - 1) % polygon.length];
      if (a.y > at.y !== b.y > at.y && at.x < ((b.x - a.x) * (at.y - a.y)) / (b.y - a.y) + a.x) {
        within = !within;
      }
    });
    return within;
  };

  const spot = (one) => one.box || { x0: one.x, y0: one.y, x1: one.x, y1: one.y };

  /* How far it is in that direction from one seat or area to another, and how far off the line: an area begins at its edge, unless
     a seat lies within its corners. Two areas that are bent around each other are next to each other. */
  const way = (from, to, dx, dy) => {
    const lies = meets(spot(from), spot(to));
    if (lies && from.box && to.box) {
      return { ahead: 0, beside: 0 };
    }
    const f = lies ? spot({ x: from.x, y: from.y }) : spot(from);
    const t = lies ? spot({ x: to.x, y: to.y }) : spot(to);
    const ahead = dx * (dx > 0 ? t.x0 - f.x1 : t.x1 - f.x0) + dy * (dy > 0 ? t.y0 - f.y1 : t.y1 - f.y0);
    const beside = dx ? Math.max(0, t.y0 - f.y1, f.y0 - t.y1) : Math.max(0, t.x0 - f.x1, f.x0 - t.x1);
    return { ahead, beside };
  };

  class Near {
    constructor(seats, pitch) {
      this.side = pitch * SQUARE;
      this.squares = new Map();
      seats.forEach((seat) => {
        const key = this.key(Math.floor(seat.x / this.side), Math.floor(seat.y / this.side));
        const square = this.squares.get(key);
        if (square) {
          square.push(seat);
        } else {
          this.squares.set(key, [seat]);
        }
      });
    }

    key(column, line) {
      return column * 1000003 + line;
    }

    /* Asks each seat there; ends with the first that says yes. */
    some({ x0, y0, x1, y1 }, ask) {
      for (let column = Math.floor(x0 / this.side); column <= Math.floor(x1 / this.side); column++) {
        for (let line = Math.floor(y0 / this.side); line <= Math.floor(y1 / this.side); line++) {
          const square = this.squares.get(this.key(column, line));
          if (square && square.some((seat) => seat.x >= x0 && seat.x <= x1 && seat.y >= y0 && seat.y <= y1 && ask(seat))) {
            return true;
          }
        }
      }
      return false;
    }

    /* The nearest one not farther off than that. */
    nearest(at, reach) {
      let best = null;
      let distance = reach;
      this.some({ x0: at.x - reach, y0: at.y - reach, x1: at.x + reach, y1: at.y + reach }, (seat) => {
        const away = Math.hypot(seat.x - at.x, seat.y - at.y);
        if (away < distance) {
          distance = away;
          best = seat;
        }
        return false;
      });
      return best;
    }
  }

  seatmap.Near = Near;
  seatmap.geometry = { hull, box, middle, inside, meets, way };
})();
