// Sets a map going: first view, selection, and the channel that keeps article and map in step.
//
// Messages on the channel: {from, type: "select", kind, id, mention}; {from: "map", type: "hello"}
// from a map that has just come; {from: "article", type: "theme", dark}.
"use strict";

(() => {
  const SYNC_MS = 1500; // an answer to "hello" within this shows the selection and moves nothing
  const ECHO_MS = 1500; // nor does a click on the map that comes back from the page

  class ReadingMap {
    constructor(map, places, axes, settings) {
      Object.assign(this, { map, places, axes, settings });
      this.selection = { kind: null, id: null };
      this.told = { id: null, at: -Infinity };
      this.moved = false;
      this.byId = new Map();
      for (const group of [axes, places]) {
        group.eachLayer((layer) => {
          const id = dateline.text(layer.feature.properties.id);
          this.byId.set(id, [...(this.byId.get(id) ?? []), layer]);
          layer.on("click", (event) => {
            L.DomEvent.stopPropagation(event);
            this.choose(layer.feature.properties.kind, id);
          });
        });
      }
    }

    /** What the reader chooses here, told to the article. */
    choose(kind, id) {
      this.select(kind, id);
      this.told = { id, at: performance.now() };
      this.send({ type: "select", kind: this.selection.kind, id, mention: null });
    }

    start() {
      const { map, settings } = this;
      L.Icon.Default.imagePath = "images/";
      // The frame's own title is the component's, in no language.
      const name = dateline.text(settings.words.pane);
      window.frameElement?.setAttribute("aria-label", name);
      map.getContainer().setAttribute("role", "region");
      map.getContainer().setAttribute("aria-label", name);
      if (dateline.still()) Object.assign(map.options, { zoomAnimation: false, fadeAnimation: false });
      if (settings.online) this.watchTiles();
      else this.basemap();
      dateline.credits(map, settings);
      dateline.buttons(map, { words: settings.words, home: () => this.home() });
      this.legend = dateline.legend(map, settings);
      dateline.prepareAxes(this.axes);
      dateline.leastSizes(map, this.axes);
      dateline.halos(map, this.places);
      dateline.fineLines(map, this.axes);
      this.pointers = new dateline.Pointers(map, this.places, settings.language);
      map.getContainer().addEventListener("keydown", (event) => {
        if (event.key === "Escape" && this.selection.id !== null) this.choose(null, null);
      });
      map.on("dragstart", () => { this.moved = true; });
      map.getContainer().addEventListener("wheel", () => { this.moved = true; }, { passive: true });
      map.on("moveend zoomend resize dateline:controls", () => this.lay());
      new ResizeObserver(() => this.resized()).observe(map.getContainer());
      this.join();
      this.resized();
      stylesLoaded().then(() => {
        this.places.eachLayer((marker) => { marker.dateline.size = null; });
        this.resized();
      });
    }

    basemap() {
      const { map, settings } = this;
      this.background = dateline.basemap(`${settings.basemap}basemap.json`);
      this.labels = dateline.backgroundLabels(`${settings.basemap}labels.json`, settings.language);
      this.background.on("missing", () => this.note(settings.words["no-background"]));
      this.background.addTo(map);
      this.labels.addTo(map);
    }

    /** Says so while no picture comes from the tile server. */
    watchTiles() {
      let note = null;
      let came = false;
      this.map.eachLayer((layer) => {
        if (!(layer instanceof L.TileLayer)) return;
        layer.on("tileload", () => { came = true; note?.remove(); });
        layer.on("tileerror", () => { if (!came) note ??= this.note(this.settings.words["no-tiles"]); });
      });
    }

    note(words) {
      const note = dateline.element("div", "dl-note", dateline.text(words));
      note.setAttribute("role", "status");
      this.map.getContainer().append(note);
      return note;
    }

    /** Until the reader moves the map, it keeps the theatre in view at whatever size it has. */
    resized() {
      const { x, y } = this.map.getSize();
      this.map.invalidateSize({ pan: false });
      const size = this.map.getSize();
      if (!size.x || !size.y) return;
      if (!this.moved) this.fit();
      else if (size.x !== x || size.y !== y) this.lay();
      this.lay();
    }

    fit() {
      const bounds = L.latLngBounds(this.settings.box);
      const { x, y } = this.map.getSize();
      const room = L.point(Math.max(68, Math.min(180, x * 0.25)), Math.min(120, y * 0.25));
      const nearest = Math.min(this.settings.nearest, this.map.getBoundsZoom(bounds, false, room));
      const show = (zoom) =>
        this.map.setView(middleOf(this.map, bounds, zoom), zoom, { animate: false });
      this.legend.open(true);
      for (const zoom of [nearest, nearest - 0.5, nearest - 1]) {
        show(zoom);
        if (!this.legend.covers(this.drawn())) return;
      }
      show(nearest);
      this.legend.open(!this.legend.covers(this.drawn()));
    }

    /** The boxes of all that the reading draws. */
    drawn() {
      return [...dateline.signs(this.map, this.places), ...dateline.strokes(this.map, this.axes)];
    }

    home() {
      this.moved = false;
      this.fit();
    }

    /** Pointers first, then names, then the background's labels in what room is left. */
    lay() {
      const { map, places, axes } = this;
      const signs = dateline.signs(map, places);
      const strokes = dateline.strokes(map, axes);
      const controls = this.controlBoxes();
      const pointers = this.pointers.update([...controls, ...signs], strokes);
      const blocked = [...controls, ...pointers];
      const selected = this.selection.id;
      const taken = dateline.layNames(map, { signs, strokes, blocked, selected });
      this.labels?.avoid(signs, [...taken, ...blocked, ...strokes], new Set(this.byId.keys()));
    }

    controlBoxes() {
      const frame = this.map.getContainer().getBoundingClientRect();
      const controls = this.map.getContainer().querySelectorAll(".leaflet-control");
      return [...controls].map((control) => {
        const { left, top, width, height } = control.getBoundingClientRect();
        return { x: left - frame.left, y: top - frame.top, w: width, h: height };
      });
    }

    select(kind, id) {
      for (const layer of this.byId.get(this.selection.id) ?? []) this.mark(layer, false);
      this.selection = id === null || !this.byId.has(id) ? { kind: null, id: null } : { kind, id };
      for (const layer of this.byId.get(this.selection.id) ?? []) this.mark(layer, true);
      this.pointers.select(this.selection.id);
      this.layAfterPaint();
    }

    /** The highlight is shown first; names make room for it a frame later. */
    layAfterPaint() {
      if (this.laying) return;
      this.laying = true;
      requestAnimationFrame(() => setTimeout(() => {
        this.laying = false;
        this.lay();
      }));
    }

    mark(layer, on) {
      const element = layer.getElement();
      element?.classList.toggle("dl-selected", on);
      element?.setAttribute("aria-pressed", String(on));
      if (layer.setZIndexOffset) layer.setZIndexOffset(on ? 1000 : layer.dateline.rest);
      else if (on) layer.bringToFront();
    }

    /** Brings a selection into view, and does nothing when it is comfortably there. */
    reveal(id) {
      const layers = this.byId.get(id);
      if (!layers) return;
      const bounds = L.latLngBounds([]);
      for (const layer of layers) bounds.extend(layer.getBounds?.() ?? layer.getLatLng());
      const inner = this.map.getBounds().pad(-0.06);
      if (inner.contains(bounds)) return;
      this.moved = true;
      const zoom = Math.min(this.map.getZoom(), this.map.getBoundsZoom(bounds, false, L.point(40, 40)));
      if (dateline.still()) this.map.setView(bounds.getCenter(), zoom, { animate: false });
      else this.map.flyTo(bounds.getCenter(), zoom, { duration: 0.9 });
    }

    join() {
      this.channel = new BroadcastChannel(`dateline-${this.settings.channel}`);
      this.channel.addEventListener("message", ({ data }) => this.receive(data));
      this.greeted = performance.now();
      this.send({ type: "hello" });
    }

    send(message) {
      this.channel.postMessage({ from: "map", ...message });
    }

    receive(message) {
      if (message?.from !== "article") return;
      if (message.type === "theme") this.theme(Boolean(message.dark));
      if (message.type !== "select") return;
      const now = performance.now();
      const answer = now - this.greeted < SYNC_MS;
      const echo = this.told.id === message.id && now - this.told.at < ECHO_MS;
      this.greeted = -Infinity;
      this.select(message.kind, message.id);
      if (message.id !== null && !answer && !echo) this.reveal(message.id);
    }

    theme(dark) {
      document.documentElement.classList.toggle("dl-dark", dark);
      this.background?.paint(dark);
      this.labels?.paint(dark);
    }
  }

  function middleOf(map, bounds, zoom) {
    const [a, b] = [map.project(bounds.getSouthWest(), zoom), map.project(bounds.getNorthEast(), zoom)];
    return map.unproject(a.add(b).divideBy(2), zoom);
  }

  function stylesLoaded() {
    const sheets = [...document.querySelectorAll('link[rel="stylesheet"]')];
    return Promise.all(
      sheets.map((link) =>
        link.sheet ? null : new Promise((done) => ["load", "error"].forEach((type) => link.addEventListener(type, done))),
      ),
    );
  }

  dateline.start = (map, places, axes, settings) => {
    places.eachLayer((marker) => { marker.dateline.rest = marker.options.zIndexOffset; });
    const reading = new ReadingMap(map, places, axes, settings);
    window.DATELINE_MAP = inspector(reading);
    reading.start();
  };

  /** What tests and the curious may ask of the map. */
  function inspector(reading) {
    const { map, places, axes } = reading;
    const described = (group, describe) => {
      const found = [];
      group.eachLayer((layer) => found.push(describe(layer, layer.feature.properties)));
      return found;
    };
    return {
      map,
      selected: () => ({ ...reading.selection }),
      places: described(places, (marker, { id, mark }) => ({
        id: dateline.text(id), mark, lat: marker.getLatLng().lat, lon: marker.getLatLng().lng,
      })),
      axes: described(axes, (layer, { id, status, part }) => ({ id: dateline.text(id), status, part })),
      names: () => described(places, (marker) => marker.dateline.box).filter(Boolean),
      signs: () => dateline.signs(map, places).map(({ x, y, w, h }) => ({ x, y, w, h })),
      pointers: () => reading.pointers.shown(),
      controls: () => reading.controlBoxes(),
      background: () => reading.labels?.written ?? [],
      view: () => ({ zoom: map.getZoom(), lat: map.getCenter().lat, lon: map.getCenter().lng }),
      visible: (id) => (reading.byId.get(id) ?? []).every((layer) =>
        map.getBounds().contains(layer.getLatLng ? layer.getLatLng() : layer.getBounds())),
      painted: () => reading.background?.painted ?? 0,
    };
  }
})();
