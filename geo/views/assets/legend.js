// Legend, zoom and home buttons, scale bar, credits.
"use strict";

(() => {
  const NARROW = 480;
  const SVG = "http://www.w3.org/2000/svg";
  // Each axis's sign is a small arrow; the classes are those of the arrows on the map.
  const ARROW = "M1 3 L15 4.5 L14 1.5 L25 7 L14 12.5 L15 9.5 L1 11 L4 7 Z";
  const BARRED = "M1 1.5 H3.5 V6 H18 L13 1.5 H16 L25 7 L16 12.5 H13 L18 8 H3.5 V12.5 H1 Z";
  const STOUT = "M8 4 L17 4.5 L15.5 1 L25 7 L15.5 13 L17 9.5 L8 10 L10 7 Z";
  /** A ring around the middle whose four teeth reach so far out, or in where that is negative. */
  const toothed = (reach) => {
    const point = (degrees, radius) => {
      const angle = (degrees * Math.PI) / 180;
      return `${(13 + radius * Math.sin(angle)).toFixed(1)} ${(7 - radius * Math.cos(angle)).toFixed(1)}`;
    };
    const r = reach > 0 ? 4.2 : 6;
    const quarter = (side) => [
      point(side - 25, r), point(side, r + reach), point(side + 25, r), point(side + 45, r),
    ];
    return `M${[0, 90, 180, 270].flatMap(quarter).join(" L")} Z`;
  };
  const AXES = {
    "axis-planned": [["body planned", ARROW]],
    "axis-reported": [["body completed", ARROW]],
    "axis-repelled": [["body repelled", ARROW], ["cross", "M13 0 L22 14"]],
    "axis-withdrawal": [["body planned", BARRED]],
    "axis-side": [["body completed", STOUT]],
    "axis-ring": [["ring completed", toothed(-2.6)]],
    "axis-ring-out": [["ring completed", toothed(2.6)]],
  };

  function axisSign(parts) {
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("viewBox", "0 0 26 14");
    svg.setAttribute("class", "dl-key dl-key-axis");
    for (const [classes, d] of parts) {
      const path = document.createElementNS(SVG, "path");
      path.setAttribute("d", d);
      path.setAttribute("class", `dl-axis ${classes.split(" ").map((name) => `dl-axis-${name}`).join(" ")}`);
      svg.append(path);
    }
    return svg;
  }

  const placeSign = (symbol) =>
    dateline.element("span", `dl-key dl-key-${symbol}`, { unsure: "?", country: "A", water: "a" }[symbol] ?? "");

  /** A collapsible list of the signs in use; closed at first on a narrow map. */
  dateline.legend = (map, { words, legend }) => {
    const box = dateline.element("details", "leaflet-control dl-legend");
    box.append(dateline.element("summary", "", dateline.text(words.legend)));
    const list = dateline.element("ul");
    for (const [symbol, meaning] of legend) {
      const row = dateline.element("li");
      row.append(symbol in AXES ? axisSign(AXES[symbol]) : placeSign(symbol));
      row.append(dateline.element("span", "", dateline.text(meaning)));
      list.append(row);
    }
    box.append(list);
    L.DomEvent.disableClickPropagation(box);
    L.DomEvent.disableScrollPropagation(box);
    const control = L.control({ position: "bottomleft" });
    control.onAdd = () => box;
    if (legend.length) control.addTo(map);
    let chosen = false; // by the reader
    box.querySelector("summary").addEventListener("click", () => { chosen = true; });
    box.addEventListener("toggle", () => map.fire("dateline:controls"));
    return {
      /** Opens or closes the legend, unless the reader has. */
      open: (open) => {
        if (!chosen) box.open = open && map.getSize().x >= NARROW;
      },
      /** Whether it covers any of these boxes. */
      covers: (boxes) => {
        if (!box.isConnected) return false;
        const own = dateline.boxOf(map, box);
        return boxes.some((other) => dateline.overlap(own, other, 6));
      },
    };
  };

  dateline.buttons = (map, { words, home }) => {
    const control = L.control({ position: "bottomright" });
    control.onAdd = () => {
      const bar = dateline.element("div", "leaflet-bar leaflet-control dl-buttons");
      const add = (sign, word, act) => {
        const button = dateline.element("button", "", sign);
        button.type = "button";
        button.title = dateline.text(word);
        button.setAttribute("aria-label", button.title);
        button.addEventListener("click", act);
        bar.append(button);
      };
      add("+", words["zoom-in"], () => map.zoomIn());
      add("−", words["zoom-out"], () => map.zoomOut());
      add("⌂", words.home, home);
      L.DomEvent.disableClickPropagation(bar);
      return bar;
    };
    control.addTo(map);
  };

  dateline.credits = (map, { online, words }) => {
    const credits = L.control.attribution({ prefix: "Leaflet", position: "bottomright" });
    // The tiles bring their own credit.
    credits.addAttribution(online ? "© GeoNames CC BY 4.0" : "Natural Earth | © GeoNames CC BY 4.0");
    credits.addTo(map);
    if (!online) credits.getContainer().title = dateline.text(words.borders);
    L.control.scale({ position: "bottomright", imperial: false, maxWidth: 90 }).addTo(map);
  };
})();
