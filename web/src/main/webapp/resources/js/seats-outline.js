/* Reads the outline of a plan as the API sends it: rows in columns, and shapes. */
(function () {
  "use strict";

  const seatmap = (window.seatmap = window.seatmap || {});
  const { box, middle } = seatmap.geometry;

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

  /* Where a round thing begins and ends, however it is turned. */
  const around = ({ middle: at, rx, ry }) => {
    const most = Math.max(Math.abs(rx), Math.abs(ry));
    return [
      { x: at.x - most, y: at.y - most },
      { x: at.x + most, y: at.y + most }
    ];
  };

  /* With the box that it fills. */
  const shapeOf = ({ stage, outline, oval, label }) => {
    const points = (outline || []).concat(oval ? around(oval) : [], !outline && !oval && label ? [label.middle] : []);
    return { stage: Boolean(stage), outline: outline || [], oval, label, box: box(points), middle: middle(points) };
  };

  seatmap.outline = { seatsOf, shapeOf };
})();
