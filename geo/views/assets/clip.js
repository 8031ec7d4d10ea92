// Lines and rings cut to a box. Coordinates are flat arrays of x, y in Web Mercator, 0 to 1.
"use strict";

(() => {
  /** The ring inside lo..hi on one axis (0: x, 1: y), after Sutherland and Hodgman. */
  function cutRing(ring, axis, lo, hi) {
    return below(below(ring, axis, lo, 1), axis, hi, -1);
  }

  function below(ring, axis, limit, sign) {
    const kept = [];
    const n = ring.length;
    if (!n) return kept;
    let [px, py] = [ring[n - 2], ring[n - 1]];
    let previous = ((axis ? py : px) - limit) * sign;
    for (let i = 0; i < n; i += 2) {
      const [x, y] = [ring[i], ring[i + 1]];
      const current = ((axis ? y : x) - limit) * sign;
      if (current >= 0 !== previous >= 0) {
        const share = previous / (previous - current);
        kept.push(px + (x - px) * share, py + (y - py) * share);
      }
      if (current >= 0) kept.push(x, y);
      [px, py, previous] = [x, y, current];
    }
    return kept;
  }

  /** The pieces of a line inside lo..hi on one axis. */
  function cutLine(line, axis, lo, hi) {
    const pieces = [];
    let piece = [];
    const close = () => {
      if (piece.length > 2) pieces.push(piece);
      piece = [];
    };
    for (let i = 0; i + 3 < line.length; i += 2) {
      const [ax, ay, bx, by] = [line[i], line[i + 1], line[i + 2], line[i + 3]];
      const [a, b] = axis ? [ay, by] : [ax, bx];
      if (Math.max(a, b) < lo || Math.min(a, b) > hi) {
        close();
        continue;
      }
      const at = (limit) => {
        const share = (limit - a) / (b - a);
        return [ax + (bx - ax) * share, ay + (by - ay) * share];
      };
      const enters = a < lo ? lo : a > hi ? hi : null;
      const leaves = b < lo ? lo : b > hi ? hi : null;
      if (enters !== null) {
        close();
        piece.push(...at(enters));
      } else if (!piece.length) piece.push(ax, ay);
      if (leaves === null) piece.push(bx, by);
      else {
        piece.push(...at(leaves));
        close();
      }
    }
    close();
    return pieces;
  }

  /** The shape's pieces inside [x0, y0, x1, y1]; a shape is {points, box, kind, closed}. */
  dateline.clip = (shape, [x0, y0, x1, y1]) => {
    const [left, top, right, bottom] = shape.box;
    if (left > x1 || right < x0 || top > y1 || bottom < y0) return [];
    if (left >= x0 && right <= x1 && top >= y0 && bottom <= y1) return [shape];
    const pieces = shape.closed
      ? [cutRing(cutRing(shape.points, 0, x0, x1), 1, y0, y1)]
      : cutLine(shape.points, 0, x0, x1).flatMap((piece) => cutLine(piece, 1, y0, y1));
    return pieces
      .filter((points) => points.length >= (shape.closed ? 6 : 4))
      .map((points) => dateline.shape(points, shape.closed, shape.kind));
  };

  dateline.shape = (points, closed, kind) => {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
      box[0] = Math.min(box[0], points[i]);
      box[1] = Math.min(box[1], points[i + 1]);
      box[2] = Math.max(box[2], points[i]);
      box[3] = Math.max(box[3], points[i + 1]);
    }
    return { points, box, kind, closed };
  };

  /** Numbers written as in Google's encoded polylines, each the difference to the one two before. */
  dateline.decode = (text, scale) => {
    const values = [];
    for (let i = 0; i < text.length; ) {
      let [value, shift, chunk] = [0, 0, 0];
      do {
        chunk = text.charCodeAt(i++) - 63;
        value |= (chunk & 31) << shift;
        shift += 5;
      } while (chunk >= 32);
      const step = value & 1 ? ~(value >> 1) : value >> 1;
      values.push(step + (values.length > 1 ? values[values.length - 2] : 0));
    }
    return values.map((value) => value / scale);
  };

  /** Longitude and latitude pairs -> Web Mercator, 0 to 1 from the north-west. */
  dateline.project = (degrees) => {
    const points = new Array(degrees.length);
    for (let i = 0; i < degrees.length; i += 2) {
      const lat = Math.max(-85.0511, Math.min(85.0511, degrees[i + 1]));
      points[i] = degrees[i] / 360 + 0.5;
      points[i + 1] = 0.5 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / (2 * Math.PI);
    }
    return points;
  };
})();
