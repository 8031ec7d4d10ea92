// Where the places' names go: beside their signs, over nothing else, inside the map.
"use strict";

(() => {
  const GAP = 4;
  const EDGE = 4;
  const RADIUS = { dot: 8, unsure: 9, area: 3, text: 0, water: 0 };

  /** Offsets of a name's box from its sign's centre, best first. */
  const around = (r, w, h) => [
    [r + GAP, -h / 2], [-r - GAP - w, -h / 2], [-w / 2, -r - h - 2], [-w / 2, r + 2],
    [r, -r - h], [r, r], [-r - w, -r - h], [-r - w, r],
  ];

  /** A name without a sign stands on its point, or as near as there is room. */
  const nearby = (w, h) => {
    const spots = [[-w / 2, -h / 2]];
    for (const distance of [1.2, 2.2, 3, 4.5]) {
      for (const [x, y] of [[0, 1], [0, -1], [1, 0], [-1, 0], [1, 1], [-1, 1], [1, -1], [-1, -1]]) {
        spots.push([-w / 2 + x * distance * h * 1.4, -h / 2 + y * distance * h]);
      }
    }
    return spots;
  };

  const rank = (marker, selected) => {
    const { id, mark } = marker.feature.properties;
    if (id === selected) return 0;
    const order = { scene: 1, country: 2, seat: 3 }[mark] ?? 4;
    // Names without a sign can stand elsewhere, so they come after those that have one.
    return order + (RADIUS[marker.dateline.symbol] > 3 ? 0 : 10);
  };

  const radiusOf = (marker) => {
    const small = ["aside", "other"].includes(marker.feature.properties.mark);
    const { symbol } = marker.dateline;
    return small && symbol === "dot" ? 5 : RADIUS[symbol];
  };

  const size = (marker) => {
    const { nameBox } = marker.dateline;
    if (!marker.dateline.size) {
      const { offsetWidth: w, offsetHeight: h } = nameBox;
      if (!w) return { w: 0, h: 0 };
      marker.dateline.size = { w: w + 2, h };
    }
    return marker.dateline.size;
  };

  const inside = (box, frame) =>
    box.x >= EDGE && box.y >= EDGE && box.x + box.w <= frame.x - EDGE && box.y + box.h <= frame.y - EDGE;

  /** Small boxes along the arrows' outlines, which names and pointers avoid where they can. */
  dateline.strokes = (map, axes) => {
    const boxes = [];
    axes.eachLayer((layer) => {
      const points = layer.getLatLngs().flat(2).map((latlng) => map.latLngToContainerPoint(latlng));
      points.forEach((b, i) => {
        const a = points[Math.max(0, i - 1)];
        const steps = Math.min(40, Math.max(1, Math.ceil(a.distanceTo(b) / 12)));
        for (let step = 1; step <= steps; step += 1) {
          const { x, y } = a.add(b.subtract(a).multiplyBy(step / steps));
          boxes.push({ x: x - 2, y: y - 2, w: 4, h: 4 });
        }
      });
    });
    return boxes;
  };

  /** The boxes of signs in view, each with its marker. */
  dateline.signs = (map, places) => {
    const frame = map.getSize();
    const signs = [];
    places.eachLayer((marker) => {
      const at = map.latLngToContainerPoint(marker.getLatLng());
      const visible = at.x >= 0 && at.y >= 0 && at.x <= frame.x && at.y <= frame.y;
      marker.getElement()?.setAttribute("tabindex", visible ? "0" : "-1");
      const r = radiusOf(marker);
      if (visible) signs.push({ marker, at, r, x: at.x - r, y: at.y - r, w: 2 * r, h: 2 * r });
    });
    return signs;
  };

  /** Places every name in view and returns the boxes taken, signs included. */
  dateline.layNames = (map, { signs, strokes, blocked, selected }) => {
    const frame = map.getSize();
    const taken = signs.map(({ x, y, w, h }) => ({ x, y, w, h }));
    const ordered = [...signs].sort(
      (a, b) => rank(a.marker, selected) - rank(b.marker, selected) || a.at.y - b.at.y,
    );
    for (const sign of ordered) {
      const { marker, at, r } = sign;
      const { w, h } = size(marker);
      const spots = r > 3 ? around(r, w, h) : nearby(w, h);
      let best = null;
      spots.forEach(([dx, dy], order) => {
        const box = { x: at.x + dx, y: at.y + dy, w, h };
        if (!inside(box, frame)) return;
        if (taken.some((other) => (r > 3 || other.w > 0) && dateline.overlap(box, other, 1))) return;
        const hidden = blocked.some((other) => dateline.overlap(box, other, 2)) ? 40 : 0;
        const crossed = strokes.filter((stroke) => dateline.overlap(box, stroke, 1)).length;
        const cost = order * (r > 3 ? 0.6 : 0.3) + hidden + Math.min(crossed, 6) * 1.5;
        if (!best || cost < best.cost) best = { cost, box, dx, dy };
      });
      show(marker, best, r);
      if (best) taken.push(best.box);
    }
    return taken;
  };

  function show(marker, best, r) {
    const { nameBox } = marker.dateline;
    const [dx, dy] = best ? [best.dx, best.dy] : [r + GAP, -8];
    nameBox.style.transform = `translate(${Math.round(dx)}px, ${Math.round(dy)}px)`;
    nameBox.classList.toggle("dl-crowded", !best);
    marker.dateline.box = best ? best.box : null;
  }
})();
