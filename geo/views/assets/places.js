// How places and axes are drawn: a shape for what they are, a tone for how the text names them.
"use strict";

(() => {
  const AREA_KM = { district: 15, governorate: 40 }; // how far around the name the halo reaches
  const LEAST_HALO = 30; // pixels
  const FINE = 110; // pixels

  const symbolOf = ({ precision, status }) => {
    const shape = { country: "text", region: "text", water: "water" }[precision];
    if (shape) return shape;
    if (precision in AREA_KM) return "area";
    return status === "unsure" ? "unsure" : "dot";
  };

  const metresPerPixel = (map, lat) =>
    (40075016 * Math.cos((lat * Math.PI) / 180)) / (256 * 2 ** map.getZoom());

  const toneOf = (mark) => (mark === "seat" || mark === "scene" || mark === "country" ? mark : "aside");

  /** pointToLayer of the places: a marker whose icon is a symbol and a name. */
  dateline.placeMarker = (feature, latlng) => {
    const properties = feature.properties;
    const symbol = symbolOf(properties);
    const root = dateline.element("div", "dl-place-parts");
    const unsure = properties.status === "unsure";
    const sign = dateline.element("span", "dl-sign", symbol === "unsure" ? "?" : "");
    const written = dateline.text(properties.name) + (unsure && symbol !== "unsure" ? " ?" : "");
    const name = dateline.element("span", "dl-name", written);
    name.dir = "auto";
    root.append(sign, name);
    const marker = L.marker(latlng, {
      icon: L.divIcon({
        className: `dl-place dl-${symbol} dl-tone-${toneOf(properties.mark)}${unsure ? " dl-is-unsure" : ""}`,
        html: root,
        iconSize: [24, 24], // what a finger can hit
      }),
      autoPanOnFocus: false,
      riseOnHover: true,
      zIndexOffset: { scene: 400, country: 300, seat: 200 }[properties.mark] ?? 0,
    });
    marker.on("add", () => nameElement(marker, marker.getElement(), properties));
    marker.dateline = { symbol, nameBox: name };
    return marker;
  };

  /** Style of the axes: map.css does the rest, by class. */
  dateline.axisStyle = (feature) => {
    const { part, status, movement } = feature.properties;
    return {
      className: `dl-axis dl-axis-${part} dl-axis-${status} dl-axis-${movement}`,
      fill: part === "body",
      weight: 2,
    };
  };

  function nameElement(layer, element, properties) {
    element.setAttribute("role", "button");
    element.setAttribute("tabindex", "0");
    element.setAttribute("aria-label", dateline.text(properties.spoken));
    element.setAttribute("aria-pressed", "false");
    element.dataset.id = dateline.text(properties.id);
    dateline.pressable(element, () => dateline.press(layer));
  }

  /** A click as the pointer would give it, so that the page hears of it too. */
  dateline.press = (layer) => {
    const latlng = layer.getLatLng ? layer.getLatLng() : layer.getBounds().getCenter();
    layer.fire("click", { latlng }, true);
  };

  /** Makes paths reachable by keyboard and gives them a tooltip; one tab stop for each axis. */
  dateline.prepareAxes = (axes) => {
    const seen = new Set();
    axes.eachLayer((layer) => {
      const properties = layer.feature.properties;
      const path = layer.getElement();
      if (!path) return;
      nameElement(layer, path, properties);
      if (seen.has(properties.id)) path.setAttribute("tabindex", "-1");
      seen.add(properties.id);
      layer.bindTooltip(() => dateline.element("span", "", dateline.text(properties.spoken)), {
        sticky: true,
        className: "dl-tip",
      });
    });
  };

  /** What stands at one place and has no size of its own is never too small to be seen. */
  dateline.leastSizes = (map, axes) => {
    const small = [];
    axes.eachLayer((layer) => {
      const { least } = layer.feature.properties;
      if (least) small.push({ layer, least, at: L.latLng(least.at), own: layer.getLatLngs() });
    });
    const adapt = () => {
      for (const { layer, least, at, own } of small) {
        const shown = (least.km * 1000) / metresPerPixel(map, at.lat);
        const times = Math.max(1, least.px / shown);
        const centre = map.project(at, 0);
        const grown = (latlng) =>
          map.unproject(centre.add(map.project(latlng, 0).subtract(centre).multiplyBy(times)), 0);
        const all = (part) => (Array.isArray(part) ? part.map(all) : grown(part));
        layer.setLatLngs(all(own));
      }
    };
    map.on("zoomend", adapt);
    adapt();
  };

  /** Shapes that are small on the screen get a finer line. */
  dateline.fineLines = (map, axes) => {
    const adapt = () =>
      axes.eachLayer((layer) => {
        const box = layer.getElement()?.getBoundingClientRect();
        if (box) layer.getElement().classList.toggle("dl-fine", Math.hypot(box.width, box.height) < FINE);
      });
    map.on("zoomend", adapt);
    adapt();
  };

  /** Soft rings around the names of areas, at least a few pixels wide at any zoom. */
  dateline.halos = (map, places) => {
    const halos = [];
    places.eachLayer((marker) => {
      const radius = AREA_KM[marker.feature.properties.precision];
      if (!radius) return;
      const className = `dl-halo dl-tone-${toneOf(marker.feature.properties.mark)}`;
      halos.push({ radius, circle: L.circle(marker.getLatLng(), { radius: 1, interactive: false, className }) });
    });
    const resize = () => {
      for (const { radius, circle } of halos) {
        const least = LEAST_HALO * metresPerPixel(map, circle.getLatLng().lat);
        circle.setRadius(Math.max(radius * 1000, least));
      }
    };
    halos.forEach(({ circle }) => circle.addTo(map));
    map.on("zoomend", resize);
    resize();
  };
})();
