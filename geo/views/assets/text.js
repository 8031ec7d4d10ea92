// Text, numbers and elements. Article text arrives inert and leaves as text nodes only.
"use strict";

window.dateline = window.dateline || {};

(() => {
  const ARROWS = ["↑", "↗", "→", "↘", "↓", "↙", "←", "↖"];
  const EARTH_KM = 6371.0088; // the IUGG mean radius: right to 0.6 %, shown with two figures
  const radians = (degrees) => (degrees * Math.PI) / 180;

  /** The text behind what map.py's inert() wrote. */
  dateline.text = (inert) =>
    String(inert ?? "").replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));

  /** An element with a class and, when given, text. */
  dateline.element = (tag, className, text) => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };

  /** Distance in km and initial bearing in degrees, along the great circle. */
  dateline.course = (from, to) => {
    const [lat1, lat2] = [radians(from.lat), radians(to.lat)];
    const turn = radians(to.lng - from.lng);
    const chord =
      Math.sin((lat2 - lat1) / 2) ** 2 +
      Math.cos(lat1) * Math.cos(lat2) * Math.sin(turn / 2) ** 2;
    const bearing = Math.atan2(
      Math.sin(turn) * Math.cos(lat2),
      Math.cos(lat1) * Math.sin(lat2) - Math.sin(lat1) * Math.cos(lat2) * Math.cos(turn),
    );
    return {
      km: 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(chord))),
      bearing: ((bearing * 180) / Math.PI + 360) % 360,
    };
  };

  dateline.kilometres = (km, language) =>
    `${new Intl.NumberFormat(language, { maximumSignificantDigits: 2 }).format(km)}\u00a0km`;

  dateline.compassArrow = (bearing) => ARROWS[Math.round(bearing / 45) % 8];

  dateline.still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

  /** Boxes are {x, y, w, h} in pixels of the map's container. */
  dateline.overlap = (a, b, gap = 0) => {
    const w = Math.min(a.x + a.w, b.x + b.w) - Math.max(a.x, b.x) + gap;
    const h = Math.min(a.y + a.h, b.y + b.h) - Math.max(a.y, b.y) + gap;
    return w > 0 && h > 0 ? w * h : 0;
  };

  dateline.boxOf = (map, element) => {
    const frame = map.getContainer().getBoundingClientRect();
    const { left, top, width, height } = element.getBoundingClientRect();
    return { x: left - frame.left, y: top - frame.top, w: width, h: height };
  };

  /** Enter and Space act as a click, as on a button. */
  dateline.pressable = (element, press) => {
    element.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      event.stopPropagation();
      press();
    });
  };
})();
