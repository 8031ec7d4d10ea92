// Seats of government and far scenes outside the view: a button at the map's edge, with direction and distance.
"use strict";

(() => {
  const EDGE = 8;
  const STEP = 10;

  class Pointers {
    constructor(map, places, language) {
      this.map = map;
      this.language = language;
      this.panel = dateline.element("div", "dl-pointers");
      map.getContainer().append(this.panel);
      L.DomEvent.disableClickPropagation(this.panel);
      this.pointers = [];
      places.eachLayer((marker) => {
        if (marker.feature.properties.pointed) this.pointers.push(this.make(marker));
      });
    }

    make(marker) {
      const { properties } = marker.feature;
      const button = dateline.element("button", `dl-pointer dl-pointer-${properties.mark}`);
      button.type = "button";
      button.dataset.id = dateline.text(properties.id);
      button.addEventListener("click", () => dateline.press(marker));
      this.panel.append(button);
      return { marker, button, name: dateline.text(properties.name), spoken: dateline.text(properties.spoken) };
    }

    /** Shows what is out of view, clear of `blocked` and, where it can be, of `strokes`; returns the boxes taken. */
    update(blocked, strokes) {
      const centre = this.map.getCenter();
      const frame = this.map.getSize();
      const taken = [];
      for (const pointer of this.pointers) {
        const { marker, button } = pointer;
        const at = this.map.latLngToContainerPoint(marker.getLatLng());
        const visible = at.x > 0 && at.y > 0 && at.x < frame.x && at.y < frame.y;
        button.hidden = visible;
        if (visible) continue;
        const { km, bearing } = dateline.course(centre, marker.getLatLng());
        const distance = dateline.kilometres(km, this.language);
        const arrow = dateline.compassArrow(bearing);
        const parts = [dateline.element("bdi", "", pointer.name), ` ${distance}`];
        const eastward = bearing > 22.5 && bearing < 157.5;
        button.replaceChildren(...(eastward ? [...parts, ` ${arrow}`] : [`${arrow} `, ...parts]));
        button.setAttribute("aria-label", `${pointer.spoken}, ${distance} ${arrow}`);
        const obstacles = [...taken, ...blocked];
        const box =
          this.place(button, bearing, frame, [...obstacles, ...strokes]) ??
          this.place(button, bearing, frame, obstacles);
        button.hidden = !box;
        if (box) taken.push(box);
      }
      return taken;
    }

    /** Slides the button along the edge, away from its bearing as little as needed. */
    place(button, bearing, frame, obstacles) {
      const [w, h] = [button.offsetWidth, button.offsetHeight];
      const [spanX, spanY] = [frame.x - 2 * EDGE - w, frame.y - 2 * EDGE - h];
      if (spanX < 0 || spanY < 0) return null;
      const round = 2 * (spanX + spanY);
      const start = this.onEdge(bearing, spanX, spanY);
      for (let step = 0; step * STEP <= round / 2; step += 1) {
        for (const way of step ? [1, -1] : [1]) {
          const corner = this.corner((start + way * step * STEP + round) % round, spanX, spanY);
          const box = { x: corner.x, y: corner.y, w, h };
          if (obstacles.some((other) => dateline.overlap(box, other, 6))) continue;
          button.style.transform = `translate(${Math.round(box.x)}px, ${Math.round(box.y)}px)`;
          return box;
        }
      }
      return null;
    }

    /** How far along the edge, clockwise from the top left corner, a bearing from the centre meets it. */
    onEdge(bearing, spanX, spanY) {
      const angle = (bearing * Math.PI) / 180;
      const [dx, dy] = [Math.sin(angle), -Math.cos(angle)];
      const reach = Math.min(
        dx ? spanX / 2 / Math.abs(dx) : Infinity,
        dy ? spanY / 2 / Math.abs(dy) : Infinity,
      );
      const [x, y] = [spanX / 2 + dx * reach, spanY / 2 + dy * reach];
      if (y < 0.5) return x;
      if (x > spanX - 0.5) return spanX + y;
      if (y > spanY - 0.5) return 2 * spanX + spanY - x;
      return 2 * (spanX + spanY) - y;
    }

    corner(along, spanX, spanY) {
      if (along <= spanX) return { x: EDGE + along, y: EDGE };
      if (along <= spanX + spanY) return { x: EDGE + spanX, y: EDGE + along - spanX };
      if (along <= 2 * spanX + spanY) return { x: EDGE + 2 * spanX + spanY - along, y: EDGE + spanY };
      return { x: EDGE, y: EDGE + 2 * (spanX + spanY) - along };
    }

    shown() {
      return this.pointers
        .filter(({ button }) => !button.hidden)
        .map(({ button }) => dateline.boxOf(this.map, button));
    }

    select(id) {
      for (const { button } of this.pointers) {
        button.setAttribute("aria-pressed", String(button.dataset.id === id));
      }
    }
  }

  dateline.Pointers = Pointers;
})();
