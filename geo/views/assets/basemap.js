// The built-in background: Natural Earth drawn on canvas tiles, at any zoom, without a server.
"use strict";

(() => {
  const MARGIN = 0.05; // of a tile, so that strokes do not end at its edge
  const CACHE = 600;
  const LIGHT = {
    land: "#f7f4ec", water: "#cfe1ec", coast: "#9fb8c8", river: "#86b3d1",
    border: "#8b7796", region: "#d3cbbb",
  };
  const DARK = {
    land: "#23242a", water: "#161a20", coast: "#3d4a57", river: "#34607d",
    border: "#8d7f9c", region: "#3b3b42",
  };
  // What a border's kind means is written by data/basemap/build.py: 0 agreed, 1 disputed or a line of control.
  const DISPUTED = 1;

  const Basemap = L.GridLayer.extend({
    options: { maxZoom: 18, updateWhenZooming: false, keepBuffer: 2 },

    initialize(url) {
      L.GridLayer.prototype.initialize.call(this, {});
      this.palette = LIGHT;
      this.painted = 0;
      this.sliced = new Map();
      this.levels = load(url).catch((error) => {
        console.warn(`Background map: ${error.message}`);
        this.fire("missing");
        return [];
      });
    },

    onAdd(map) {
      this.ground(map);
      return L.GridLayer.prototype.onAdd.call(this, map);
    },

    ground(map) {
      // Land, not sea: what is not drawn yet must not look like a flood.
      map.getContainer().style.background = this.palette.land;
    },

    paint(dark) {
      const palette = dark ? DARK : LIGHT;
      if (palette === this.palette) return;
      this.palette = palette;
      const map = this._map;
      if (map) this.remove().addTo(map);
    },

    createTile(coords, done) {
      const size = this.getTileSize();
      const ratio = window.devicePixelRatio || 1;
      const canvas = document.createElement("canvas");
      canvas.width = size.x * ratio;
      canvas.height = size.y * ratio;
      this.levels.then((levels) => {
        if (levels.length) {
          this.draw(canvas.getContext("2d"), this.slice(levels, coords.z, coords.x, coords.y), coords, size.x * ratio, ratio);
          this.painted += 1;
        }
        done(null, canvas);
      });
      return canvas;
    },

    /** The level's shapes within a tile, cut from those of the tile above it. */
    slice(levels, z, x, y) {
      const wanted = levels.findLastIndex((level) => level.zoom <= z);
      return this.cut(levels[wanted], wanted, z, x, y);
    },

    cut(level, number, z, x, y) {
      if (z === 0) return level.layers;
      const key = `${number}/${z}/${x}/${y}`;
      const known = this.sliced.get(key);
      if (known) return known;
      const above = this.cut(level, number, z - 1, x >> 1, y >> 1);
      const span = 1 / 2 ** z;
      const box = [(x - MARGIN) * span, (y - MARGIN) * span, (x + 1 + MARGIN) * span, (y + 1 + MARGIN) * span];
      const layers = {};
      for (const [name, shapes] of Object.entries(above)) {
        layers[name] = shapes.flatMap((shape) => dateline.clip(shape, box));
      }
      this.sliced.set(key, layers);
      if (this.sliced.size > CACHE) this.sliced.delete(this.sliced.keys().next().value);
      return layers;
    },

    draw(context, layers, { x, y, z }, pixels, ratio) {
      const scale = pixels * 2 ** z;
      const [offsetX, offsetY] = [x * pixels, y * pixels];
      const { palette } = this;
      const trace = (shapes) => {
        context.beginPath();
        for (const { points, closed } of shapes) {
          context.moveTo(points[0] * scale - offsetX, points[1] * scale - offsetY);
          for (let i = 2; i < points.length; i += 2) {
            context.lineTo(points[i] * scale - offsetX, points[i + 1] * scale - offsetY);
          }
          if (closed) context.closePath();
        }
      };
      const fill = (shapes, colour) => {
        trace(shapes);
        context.fillStyle = colour;
        context.fill("evenodd");
      };
      const stroke = (shapes, colour, width, dash = []) => {
        trace(shapes);
        context.setLineDash(dash.map((length) => length * ratio));
        context.strokeStyle = colour;
        context.lineWidth = width * ratio;
        context.stroke();
      };
      context.lineJoin = context.lineCap = "round";
      context.fillStyle = palette.water;
      context.fillRect(0, 0, pixels, pixels);
      fill(layers.land, palette.land);
      stroke(layers.coast, palette.coast, z < 5 ? 0.7 : 1);
      if (z >= 5) stroke(layers.regions, palette.region, 1, [3, 3]);
      for (const [rank, rivers] of byKind(layers.rivers)) {
        if (rank <= z + 1) stroke(rivers, palette.river, Math.max(0.6, 2.1 - rank * 0.17 + (z - 6) * 0.22));
      }
      fill(layers.lakes, palette.water);
      stroke(layers.lakes, palette.coast, 0.7);
      for (const [kind, borders] of byKind(layers.borders)) {
        stroke(borders, palette.border, z < 5 ? 0.8 : 1.3, kind === DISPUTED ? [5, 4] : []);
      }
    },
  });

  function byKind(shapes) {
    const kinds = new Map();
    for (const shape of shapes) kinds.set(shape.kind, [...(kinds.get(shape.kind) ?? []), shape]);
    return [...kinds].sort(([a], [b]) => b - a);
  }

  async function load(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
    const { levels } = await answer.json();
    return levels.map(read);
  }

  /** A level as written -> its shapes by layer; what is not asked for is never decoded. */
  function read({ zoom, scale, ...written }) {
    let layers = null;
    return {
      zoom,
      get layers() {
        layers ??= decode(written, scale);
        return layers;
      },
    };
  }

  function decode(written, scale) {
    const shapes = (list, closed) =>
      list.map(([kind, text]) => dateline.shape(dateline.project(dateline.decode(text, scale)), closed, kind));
    const land = shapes(written.land, true);
    return {
      land,
      coast: land.flatMap(({ points }) => shores(points)),
      lakes: shapes(written.lakes, true),
      rivers: shapes(written.rivers, false),
      regions: shapes(written.regions, false),
      borders: shapes(written.borders, false),
    };
  }

  /** A ring's outline without the edges of the chart itself. */
  function shores(ring) {
    const edge = (i) => ring[i] < 1e-5 || ring[i] > 1 - 1e-5 || ring[i + 1] > 1 - 1e-5;
    const lines = [];
    let line = [];
    for (let i = 0; i <= ring.length; i += 2) {
      const at = i % ring.length;
      const before = (at - 2 + ring.length) % ring.length;
      if (i && edge(at) && edge(before)) {
        if (line.length > 2) lines.push(line);
        line = [];
      }
      line.push(ring[at], ring[at + 1]);
    }
    if (line.length > 2) lines.push(line);
    return lines.map((points) => dateline.shape(points, false, 0));
  }

  dateline.basemap = (url) => new Basemap(url);
})();
