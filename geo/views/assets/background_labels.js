// The background's own names: countries and towns, in the interface's language, clear of the article's.
"use strict";

(() => {
  const NEAR = 12; // pixels: a town this close to an article's place is that place
  const SAME_NAME = 90; // pixels within which an equal name is the same place
  const COUNTRIES_TO = 9; // nearer, a country's name would seem to name a spot
  const PAD = 80; // drawn beyond the view, so that a pan shows names at once
  const LIGHT = { country: "#85748f", town: "#5d5b56", halo: "rgba(247,244,236,0.9)", dot: "#8a867d" };
  const DARK = { country: "#a598b5", town: "#b9b7b0", halo: "rgba(27,28,33,0.9)", dot: "#7d7a74" };
  const SANS = '"Source Sans Pro", "Segoe UI", "Helvetica Neue", Arial, sans-serif';

  const BackgroundLabels = L.Layer.extend({
    initialize(url, language) {
      this.palette = LIGHT;
      this.taken = [];
      this.signs = [];
      this.ids = new Set();
      this.labels = load(url, language).then(
        (labels) => { this.ready = labels; },
        (error) => console.warn(`Background names: ${error.message}`),
      );
    },

    onAdd(map) {
      this._map = map;
      const pane = map.getPane("datelineNames") ?? map.createPane("datelineNames");
      pane.style.zIndex = 250;
      pane.style.pointerEvents = "none";
      this.canvas = L.DomUtil.create("canvas", "dl-names leaflet-zoom-hide", pane);
      this.labels.then(() => this.draw());
    },

    onRemove() {
      this.canvas.remove();
    },

    paint(dark) {
      this.palette = dark ? DARK : LIGHT;
      this.draw();
    },

    /** Draws the names that keep clear of these signs and boxes. */
    avoid(signs, taken, ids) {
      Object.assign(this, { signs, taken, ids });
      this.draw();
    },

    draw() {
      if (!this.ready || !this.canvas || !this._map) return;
      const map = this._map;
      const size = map.getSize();
      const ratio = window.devicePixelRatio || 1;
      const [w, h] = [size.x + 2 * PAD, size.y + 2 * PAD];
      Object.assign(this.canvas, { width: w * ratio, height: h * ratio });
      Object.assign(this.canvas.style, { width: `${w}px`, height: `${h}px` });
      L.DomUtil.setPosition(this.canvas, map.containerPointToLayerPoint([-PAD, -PAD]));
      const context = this.canvas.getContext("2d");
      context.setTransform(ratio, 0, 0, ratio, PAD * ratio, PAD * ratio);
      context.lineJoin = "round";
      this.placed = [...this.taken];
      this.written = [];
      const zoom = map.getZoom();
      if (zoom <= COUNTRIES_TO) {
        for (const label of this.within(this.ready.countries, zoom)) this.country(context, label);
      }
      for (const label of this.within(this.ready.towns, zoom)) this.town(context, label, zoom);
    },

    /** Labels of this zoom that fall in the frame, with their point there. */
    *within(labels, zoom) {
      const map = this._map;
      const bounds = map.getBounds().pad(0.3);
      const turns = Math.round(map.getCenter().lng / 360);
      for (const label of labels) {
        if (label.zoom > zoom + 0.25) continue;
        if (label.lat < bounds.getSouth() || label.lat > bounds.getNorth()) continue;
        for (const turn of [turns - 1, turns, turns + 1]) {
          const lng = label.lon + 360 * turn;
          if (lng < bounds.getWest() || lng > bounds.getEast()) continue;
          yield { ...label, at: map.latLngToContainerPoint([label.lat, lng]) };
        }
      }
    },

    country(context, { id, name, at }) {
      if (this.ids.has(id)) return;
      context.font = `600 11px ${SANS}`;
      context.letterSpacing = "1.5px";
      const written = name.toLocaleUpperCase();
      const w = context.measureText(written).width;
      const box = { x: at.x - w / 2 - 6, y: at.y - 10, w: w + 12, h: 20 };
      if (!this.free(box, 10)) return;
      this.write(context, written, at.x - w / 2, at.y, this.palette.country);
      this.placed.push(box);
      context.letterSpacing = "0px";
    },

    town(context, { name, at, zoom: first }, zoom) {
      if (this.signs.some((sign) => Math.hypot(sign.at.x - at.x, sign.at.y - at.y) < NEAR)) return;
      if (this.isArticles(name, at)) return;
      const large = zoom - first >= 2;
      context.letterSpacing = "0px";
      context.font = `${large ? 600 : 400} ${large ? 12 : 11}px ${SANS}`;
      const w = context.measureText(name).width;
      const dot = { x: at.x - 2, y: at.y - 2, w: 4, h: 4 };
      const spots = [at.x + 5, at.x - 5 - w];
      for (const x of spots) {
        const box = { x: x - 2, y: at.y - 7, w: w + 4, h: 14 };
        if (!this.free(box, 5) || !this.free(dot, 3)) continue;
        context.fillStyle = this.palette.dot;
        context.beginPath();
        context.arc(at.x, at.y, large ? 2.2 : 1.7, 0, 2 * Math.PI);
        context.fill();
        this.write(context, name, x, at.y, this.palette.town);
        this.placed.push(box, dot);
        return;
      }
    },

    isArticles(name, at) {
      return this.signs.some(
        (sign) =>
          dateline.text(sign.marker.feature.properties.name) === name &&
          Math.hypot(sign.at.x - at.x, sign.at.y - at.y) < SAME_NAME,
      );
    },

    free(box, gap) {
      const { x, y } = this._map.getSize();
      const view = { x: 0, y: 0, w: x, h: y };
      const shown = dateline.overlap(box, view);
      if (shown && shown < box.w * box.h) return false; // cut by the map's edge
      return !this.placed.some((other) => dateline.overlap(box, other, gap));
    },

    write(context, text, x, y, colour) {
      context.textBaseline = "middle";
      context.lineWidth = 3;
      context.strokeStyle = this.palette.halo;
      context.strokeText(text, x, y);
      context.fillStyle = colour;
      context.fillText(text, x, y);
      this.written.push(text);
    },
  });

  async function load(url, language) {
    const file = (name) =>
      fetch(name).then((answer) => {
        if (!answer.ok) throw new Error(`${name} answered ${answer.status}`);
        return answer.json();
      });
    const [base, other] = await Promise.all([
      file(url),
      language === "en" ? {} : file(url.replace(/\.json$/, `.${language}.json`)).catch(() => ({})),
    ]);
    return { countries: unpack(base.countries, other.countries), towns: unpack(base.towns, other.towns) };
  }

  /** Columns -> labels, in order of importance; a zoom is one digit. Translations go by position. */
  function unpack({ scale, points, zooms, names, ids = [] }, translated = {}) {
    const degrees = dateline.decode(points, scale);
    return names.split("\n").map((name, i) => ({
      id: ids[i],
      name: translated[i] ?? name,
      lon: degrees[2 * i],
      lat: degrees[2 * i + 1],
      zoom: parseInt(zooms[i], 36),
    }));
  }

  dateline.backgroundLabels = (url, language) => new BackgroundLabels(url, language);
})();
