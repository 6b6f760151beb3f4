/* The marks of seats, as pictures for a canvas: drawn from the same symbols that the legend shows, in the page's own colours. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const SIZE = 20;

  const part = (element) => {
    const path = new Path2D();
    if (element.localName === "circle") {
      const at = (name) => parseFloat(element.getAttribute(name));
      path.arc(at("cx"), at("cy"), at("r"), 0, 2 * Math.PI);
    } else {
      path.addPath(new Path2D(element.getAttribute("d")));
    }
    return {
      path,
      fill: element.getAttribute("fill"),
      stroke: element.getAttribute("stroke"),
      width: parseFloat(element.getAttribute("stroke-width") || "1"),
      dash: (element.getAttribute("stroke-dasharray") || "").split(/[ ,]+/).filter(Boolean).map(Number)
    };
  };

  class Marks {
    constructor(svg) {
      this.symbols = new Map();
      this.pictures = new Map();
      const page = new DOMParser().parseFromString(svg, "image/svg+xml");
      page.querySelectorAll("symbol").forEach((symbol) => this.symbols.set(symbol.id, [...symbol.children].map(part)));
    }

    static load(url) {
      return fetch(url)
        .then((answer) => answer.text())
        .then((svg) => new Marks(svg));
    }

    /* The page's colours have changed. */
    forget() {
      this.pictures.clear();
    }

    /* A token's value, or the colour itself. */
    static colour(name) {
      const token = /var\((--[\w-]+)\)/.exec(name);
      return token ? getComputedStyle(document.documentElement).getPropertyValue(token[1]).trim() : name;
    }

    /* Of so many device pixels; made once for each size. */
    picture(name, pixels) {
      const key = name + "@" + pixels;
      let picture = this.pictures.get(key);
      if (!picture) {
        picture = document.createElement("canvas");
        picture.width = picture.height = pixels;
        this.paint(picture.getContext("2d"), name, pixels / SIZE);
        this.pictures.set(key, picture);
      }
      return picture;
    }

    paint(context, name, scale) {
      context.scale(scale, scale);
      (this.symbols.get(name) || []).forEach((piece) => {
        if (piece.fill && piece.fill !== "none") {
          context.fillStyle = Marks.colour(piece.fill);
          context.fill(piece.path);
        }
        if (piece.stroke) {
          context.strokeStyle = Marks.colour(piece.stroke);
          context.lineWidth = piece.width;
          context.setLineDash(piece.dash);
          context.stroke(piece.path);
        }
      });
    }
  }

  seatmap.Marks = Marks;
})();
